"""Where one pledge stands at a date, put together from the rules."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tests.donors.reference import ledger, schedule
from tests.donors.reference.rates import cents
from tests.donors.reference.world import FIRM, Pledge, World, counts

NOTHING = Decimal(0)
PARTS = ("overdue", "behind_schedule", "waiting", "not_yet_due", "above_pledge")


@dataclass(frozen=True)
class Position:
    """In US dollars at the pledge's own rate; unknown is None."""

    key: int
    is_counted: bool
    basis: str
    status: str
    pledged: Decimal | None
    delivered: Decimal | None
    computed: Decimal | None
    over_delivered: Decimal | None
    reported: Decimal | None
    used: Decimal | None
    expected_by_now: Decimal | None
    overdue: Decimal | None
    behind_schedule: Decimal | None
    waiting: Decimal | None
    not_yet_due: Decimal | None
    above_pledge: Decimal | None
    overdue_since: date | None
    ageing: str | None
    buckets: dict[str, Decimal] | None
    committed: Decimal | None
    received: Decimal | None
    received_effect: Decimal | None
    rate_effect: Decimal | None
    gap_at_date: Decimal | None
    reason: str
    other_undelivered: Decimal | None
    other_pledged: Decimal | None
    stated: Decimal | None
    reported_on: date | None
    reported_grade: str | None
    leaves: Decimal | None
    months_passed: int | None
    months: int | None
    lacks_rate: bool


@dataclass(frozen=True)
class Gap:
    """The gap in use and its parts; which of the pledge's dates are unmet."""

    used: Decimal | None
    parts: dict[str, Decimal | None]
    unmet: list[schedule.Due]


def position(world: World, pledge: Pledge, on: date, evidence: str = FIRM) -> Position:
    """Every figure of one pledge."""
    in_dollars = {
        rule.__name__: ledger.valued(rule(world, pledge, on, evidence), pledge)
        for rule in (
            ledger.pledged,
            ledger.delivered,
            ledger.reported,
            ledger.committed,
        )
    }
    promised, came, said = (
        in_dollars[name] for name in ("pledged", "delivered", "reported")
    )
    known = promised is not None and came is not None
    computed = max(promised - came, NOTHING) if known else None
    planned = schedule.instalments(world, pledge, on)
    gap = explain(world, pledge, on, in_dollars, planned)
    effect, at_date = at_the_rate_of(world, pledge, gap.used, on)
    received = ledger.received(world, pledge, on, evidence)
    stated = ledger.newest_statement(pledge, "undelivered", on, evidence)
    pace = schedule.pace(pledge, on)
    return Position(
        key=pledge.key,
        is_counted=pledge.amount is not None and counts(pledge.grade, evidence),
        basis=basis(said, computed),
        status=status(gap),
        **in_dollars,
        computed=computed,
        over_delivered=max(came - promised, NOTHING) if known else None,
        used=gap.used,
        expected_by_now=schedule.expected_by_now(pledge, planned, promised, on),
        **gap.parts,
        overdue_since=min((due.on for due in gap.unmet), default=None),
        ageing=ageing(gap.unmet, on),
        buckets=buckets(gap, on),
        received=received,
        received_effect=None if received is None else received - came,
        rate_effect=effect,
        gap_at_date=at_date,
        reason=ledger.reason(world, pledge, on, evidence),
        other_undelivered=ledger.disagreeing(pledge, on, evidence),
        other_pledged=ledger.another_pledge(pledge, promised, on),
        stated=stated and ledger.figure(stated, pledge),
        reported_on=stated and stated.day,
        reported_grade=stated and stated.grade,
        leaves=leaves(promised, came),
        months_passed=pace and pace[0],
        months=pace and pace[1],
        lacks_rate=gap.used is not None and at_date is None,
    )


def basis(said: Decimal | None, computed: Decimal | None) -> str:
    """Which gap is in use: a source's word goes before our own ledger."""
    if said is not None:
        return "reported"
    return "none" if computed is None else "computed"


def leaves(promised: Decimal | None, came: Decimal | None) -> Decimal | None:
    """What the recorded pledge leaves to come, if nothing unknown has come."""
    if promised is None:
        return None
    return max(promised - (came or NOTHING), NOTHING)


def explain(
    world: World,
    pledge: Pledge,
    on: date,
    in_dollars: dict[str, Decimal | None],
    planned: list[schedule.Due],
) -> Gap:
    """The gap in use, taken apart: what is late, what is not yet, what is too much."""
    promised, came, said = (
        in_dollars[name] for name in ("pledged", "delivered", "reported")
    )
    used = said
    if used is None and promised is not None and came is not None:
        used = max(promised - came, NOTHING)
    if used is None:
        return Gap(None, dict.fromkeys(PARTS), [])
    above = NOTHING
    if promised is not None:
        above = max(used - leaves(promised, came), NOTHING)
    within = used - above
    is_dated = bool(planned) or schedule.is_over(pledge, on)
    left = late_dues(pledge, on, promised, within, planned)
    late = sum((due.usd for due in left), NOTHING)
    if not is_dated:
        late = behind(pledge, on, promised, within)
    waits = ledger.is_waiting(world, pledge, on)
    parts = dict.fromkeys(PARTS, NOTHING) | {
        "above_pledge": above,
        "not_yet_due": within - late,
    }
    name = "overdue" if is_dated else "behind_schedule"
    parts["waiting" if waits else name] = late
    return Gap(used, parts, left if late and not waits else [])


def late_dues(
    pledge: Pledge,
    on: date,
    promised: Decimal | None,
    within: Decimal,
    planned: list[schedule.Due],
) -> list[schedule.Due]:
    """Dues that the money so far does not meet.

    What is not in the gap has come. Of help without a figure, what is reported beyond
    its instalments has no date of its own and is due when the period ends.
    """
    if promised is None:
        known = sum((due.usd for due in planned), NOTHING)
        left = schedule.unmet(planned, max(known - within, NOTHING), on)
        if schedule.is_over(pledge, on) and within > known:
            left.append(schedule.Due(pledge.period_to, within - known))
        return left
    dues = schedule.obligations(pledge, planned, promised, on)
    return schedule.unmet(dues, promised - within, on)


def behind(
    pledge: Pledge, on: date, promised: Decimal | None, within: Decimal
) -> Decimal:
    """How far below the straight line the money so far is."""
    expected = schedule.expected_by_now(pledge, [], promised, on)
    if expected is None:
        return NOTHING
    return min(max(expected - (promised - within), NOTHING), within)


def status(gap: Gap) -> str:
    """One word for the pledge: the most pressing that holds."""
    if gap.used is None:
        return "no_figure"
    if gap.used == 0:
        return "delivered"
    for name in ("waiting", "overdue", "behind_schedule"):
        if gap.parts[name]:
            return name
    return "not_yet_due"


def buckets(gap: Gap, on: date) -> dict[str, Decimal] | None:
    """What is overdue, by its age."""
    if gap.used is None:
        return None
    found = dict.fromkeys(schedule.BUCKETS, NOTHING)
    for due in gap.unmet:
        found[schedule.bucket(due.on, on)] += due.usd
    return found


def ageing(unmet: list[schedule.Due], on: date) -> str | None:
    """The bucket of the oldest unmet due."""
    if not unmet:
        return None
    return schedule.bucket(min(due.on for due in unmet), on)


def at_the_rate_of(
    world: World, pledge: Pledge, used: Decimal | None, on: date
) -> tuple[Decimal | None, Decimal | None]:
    """The rate effect, and the gap in dollars of the day; None without a rate.

    A pledge in dollars, or without a figure, has no effect. Nothing left to pay needs
    no rate: nought is nought in every currency.
    """
    if used is None:
        return None, None
    if pledge.amount is None or pledge.currency == "USD" or used == 0:
        return NOTHING, used
    now = world.rates.usd_per_unit(pledge.rate_set, pledge.currency, on)
    if now is None:
        return None, None
    at_date = cents(Fraction(used) * Fraction(now) / Fraction(pledge.usd_per_unit))
    return at_date - used, at_date
