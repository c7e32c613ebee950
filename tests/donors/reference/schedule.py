"""What should have come by the date, and how old is what has not."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tests.donors.reference.ledger import planned_for, valued
from tests.donors.reference.months import (
    length_in_months,
    months_before,
    months_passed,
)
from tests.donors.reference.rates import cents
from tests.donors.reference.world import Pledge, World

NOTHING = Decimal(0)
BUCKETS = ("0-6", "6-12", "12+")


@dataclass(frozen=True)
class Due:
    """So much fell, or falls, due on a day, in US dollars."""

    on: date
    usd: Decimal


def instalments(world: World, whole: Pledge, on: date) -> list[Due]:
    """Instalments agreed by the date, oldest first, at the pledge's own rate.

    The running sum is valued, not each instalment, so that instalments that add up to
    the pledge in its currency add up to it in dollars as well.
    """
    agreed = [
        (one.due_on, one.key, planned_for(one, member, whole))
        for member in world.members(whole, on)
        for one in member.instalments
        if one.agreed_on is None or one.agreed_on <= on
    ]
    found, so_far, before = [], Fraction(0), NOTHING
    for due_on, _, amount in sorted(agreed):
        so_far += amount
        usd = valued(so_far, whole)
        found.append(Due(due_on, usd - before))
        before = usd
    return found


def is_over(whole: Pledge, on: date) -> bool:
    """Whether the period has ended: its last day is past."""
    return whole.period_to is not None and on > whole.period_to


def obligations(
    whole: Pledge, planned: list[Due], promised: Decimal | None, on: date
) -> list[Due]:
    """Everything with a due date, oldest first.

    Instalments bind up to what is pledged, the oldest ones first: a pledge that was cut
    below its instalments owes no more than itself. What they leave of the pledge falls
    due when its period ends.
    """
    if promised is None:
        return planned
    found, room = [], max(promised, NOTHING)
    for due in planned:
        usd = min(due.usd, room)
        room -= usd
        found.append(Due(due.on, usd))
    if room and is_over(whole, on):
        found.append(Due(whole.period_to, room))
    return sorted(found, key=lambda due: due.on)


def expected_by_now(
    whole: Pledge, planned: list[Due], promised: Decimal | None, on: date
) -> Decimal | None:
    """What should have come: by the instalments, or on a straight line."""
    if planned or is_over(whole, on):
        if not planned and promised is None:
            return None
        dues = obligations(whole, planned, promised, on)
        return sum((due.usd for due in dues if due.on <= on), NOTHING)
    line = pace(whole, on)
    if promised is None or line is None:
        return None
    passed, length = line
    return cents(Fraction(promised) * passed / length)


def pace(whole: Pledge, on: date) -> tuple[int, int] | None:
    """Months of the period that are over, and all of them."""
    if whole.period_from is None or whole.period_to is None:
        return None
    passed = months_passed(whole.period_from, whole.period_to, on)
    return passed, length_in_months(whole.period_from, whole.period_to)


def unmet(dues: list[Due], met: Decimal, on: date) -> list[Due]:
    """What is due by the date and not met; money meets the oldest first."""
    left, money = [], met
    for due in dues:
        paid = min(due.usd, max(money, NOTHING))
        money -= paid
        if due.on <= on and due.usd > paid:
            left.append(Due(due.on, due.usd - paid))
    return left


def bucket(since: date, on: date) -> str:
    """How old: a debt of exactly six months is in the second bucket."""
    if since > months_before(on, 6):
        return "0-6"
    return "6-12" if since > months_before(on, 12) else "12+"
