"""Sums of positions: only of what is known, and saying of how many it is."""

from collections.abc import Iterable
from decimal import Decimal

from tests.donors.reference.position import Position
from tests.donors.reference.schedule import BUCKETS

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
    "received_effect",
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
    if any(lacks_rate(one) for one in positions):
        found |= dict.fromkeys(("rate_effect", "gap_at_date"))
    return found


def lacks_rate(position: Position) -> bool:
    """Whether there is a gap and no rate: a sum of the others would be a wrong one."""
    return position.used is not None and position.gap_at_date is None


def grouping(position: Position, is_state: bool) -> str:
    """Under which heading of the report a pledge stands; the first four count."""
    if position.pledged is None:
        return "no_amount"
    if not position.is_counted:
        return "left_out"
    if position.basis != "none":
        return position.basis
    return "states" if is_state else "organisations"
