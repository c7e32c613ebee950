"""Sums of positions: only of what is known, and saying of how many it is."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from tests.donors.reference.ledger import (
    DISBURSEMENT,
    entries,
    pledged,
    soft_entries,
    soft_statement,
    valued,
)
from tests.donors.reference.position import Position
from tests.donors.reference.schedule import BUCKETS, instalments
from tests.donors.reference.world import SOFT, Pledge, World

FIGURES = (
    "pledged",
    "delivered",
    "computed",
    "over_delivered",
    "reported",
    "used",
    "expected_by_now",
    "overdue",
    "behind_schedule",
    "waiting",
    "not_yet_due",
    "above_pledge",
    "committed",
    "received",
    "rate_effect",
    "gap_at_date",
)


def total(positions: Iterable[Position], name: str) -> Decimal | None:
    """The sum of one figure; a sum of nothing known is unknown."""
    known = [value for one in positions if (value := getattr(one, name)) is not None]
    return sum(known, Decimal(0)) if known else None


def overdue_of_age(positions: Iterable[Position], name: str) -> Decimal | None:
    """What is overdue in one bucket."""
    known = [one.buckets[name] for one in positions if one.buckets is not None]
    return sum(known, Decimal(0)) if known else None


def totals(positions: list[Position]) -> dict[str, Decimal | None]:
    """Every sum of a group of positions, by its name."""
    found = {name: total(positions, name) for name in FIGURES}
    for name in BUCKETS:
        found[f"overdue {name}"] = overdue_of_age(positions, name)
    if any(one.lacks_rate for one in positions):
        found |= dict.fromkeys(("rate_effect", "gap_at_date"))
    return found


def grouping(position: Position, is_state: bool) -> str:
    """Under which heading of the report a pledge stands; the first four count."""
    if position.pledged is None:
        return "no_amount"
    if not position.is_counted:
        return "left_out"
    if position.basis != "none":
        return position.basis
    return "states" if is_state else "organisations"


def by_instrument(
    world: World, pledges: Iterable[Pledge], on: date, evidence: str
) -> dict[str, Decimal]:
    """What is pledged by form: a part under its own, the rest under the whole's."""
    found: dict[str, Decimal] = {}
    for whole in pledges:
        rest = valued(pledged(world, whole, on, evidence), whole)
        if rest is None:
            continue
        for part in world.members(whole, on)[1:]:
            share = valued(pledged(world, part, on, evidence), part)
            if share is not None:
                found[part.instrument] = found.get(part.instrument, Decimal(0)) + share
                rest -= share
        found[whole.instrument] = found.get(whole.instrument, Decimal(0)) + rest
    return {name: usd for name, usd in found.items() if usd}


def counts(
    world: World,
    pledges: list[Pledge],
    positions: list[Position],
    on: date,
    evidence: str,
) -> dict[str, Any]:
    """How many of a group are what, and what rests on soft evidence."""
    both = list(zip(pledges, positions, strict=True))
    tops = [one.high_usd or at.pledged for one, at in both]
    tops = [top for top in tops if top is not None]
    found = {
        "pledges": len(both),
        "donors": len({one.donor for one in pledges}),
        "donors_with_gap": len({one.donor for one, at in both if at.used}),
        "delivered_known": sum(at.delivered is not None for at in positions),
        "reported": sum(at.reported is not None for at in positions),
        "overdue": sum(bool(at.overdue) for at in positions),
        "behind_schedule": sum(bool(at.behind_schedule) for at in positions),
        "waiting": sum(bool(at.waiting) for at in positions),
        "above_pledge": sum(bool(at.above_pledge) for at in positions),
        "without_rate": sum(at.lacks_rate for at in positions),
        "with_instalments": sum(bool(instalments(world, p, on)) for p in pledges),
        "high_usd": sum(tops, Decimal(0)) if tops else None,
        "ranges": sum(bool(p.high_usd) and p.high_usd > at.pledged for p, at in both),
    }
    for grade in SOFT:
        found |= soft(world, both, grade, on)
    return found | days(world, both, on, evidence)


def days(
    world: World, both: list[tuple[Pledge, Position]], on: date, evidence: str
) -> dict[str, date | None]:
    """As at which days a reported gap was stated, and when money last came."""
    stated = [at.reported_on for _, at in both if at.reported]
    paid = [
        entry.day
        for pledge, at in both
        if at.delivered is not None
        for entry, _ in entries(world, pledge, DISBURSEMENT, on, evidence)
    ]
    return {
        "stated_from": min(stated, default=None),
        "stated_to": max(stated, default=None),
        "paid_to": max(paid, default=None),
    }


def soft(
    world: World, both: list[tuple[Pledge, Position]], grade: str, on: date
) -> dict[str, Any]:
    """Pledges, disbursements and statements of one soft grade."""
    pledges = [at for one, at in both if one.grade == grade]
    entries = [soft_entries(world, one, grade, on) for one, _ in both]
    usd = [amount for _, amount in entries if amount is not None]
    said = [soft_statement(one, on) for one, _ in both]
    return {
        grade: len(pledges),
        f"{grade}_usd": total(pledges, "pledged"),
        f"entries_{grade}": sum(number for number, _ in entries),
        f"entries_{grade}_usd": sum(usd, Decimal(0)) if usd else None,
        f"statements_{grade}": said.count(grade),
    }


ORDER = ("reported", "computed", "states", "organisations", "left_out", "no_amount")


def place(pledge: Pledge, position: Position) -> tuple[Any, ...]:
    """Where a row stands in the report: by heading, the widest first."""
    heading = ORDER.index(grouping(position, pledge.donor_is_state))
    width = position.pledged if position.used is None else position.used
    known = (0, -width) if width is not None else (1, Decimal(0))
    return heading, known, pledge.donor, pledge.key
