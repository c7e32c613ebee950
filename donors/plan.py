"""A pledge's plan of instalments: as it stands, in equal parts, adding up to it."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from functools import cached_property
from typing import Any, NamedTuple

from django.db.models import Sum

from donors.balance import balance_of
from donors.models import Instalment, Pledge
from donors.words import amount_words, how_many
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.currencies import decimals
from partnership.evidence.months import same_day_later
from partnership.evidence.refusal import Refused

MOST_ROWS = 24
UNSEEN = (
    "Some instalments of this plan are ones that you may not see. Correct those that"
    " you see one by one"
)
UNSEEN_SUM = (
    "What this pledge comes to rests on records that you may not see, so you cannot"
    " plan all of it"
)
STEPS = {1: "Monthly", 3: "Quarterly", 6: "Half-yearly", 12: "Yearly"}


class Row(NamedTuple):
    """An instalment as it is typed: so much, by this day."""

    amount: Decimal
    due_on: date


@dataclass(frozen=True)
class Plan:
    """The instalments of a pledge as they are recorded, oldest first."""

    instalments: list[Instalment]

    @cached_property
    def digest(self) -> str:
        """Which plan this is: another one after any change."""
        return ",".join(f"{one.pk}.{one.version}" for one in self.instalments)

    @property
    def said(self) -> list[tuple[str, str]]:
        """Each instalment in words, for the column beside the form."""
        return [
            (
                f"{one.due_on:%-d %b %Y}",
                amount_words(one.amount, one.pledge.currency),
            )
            for one in self.instalments
        ]


def standing_plan(pledge: Pledge, reader: Any) -> Plan:
    """The plan as it is; Refused where the reader sees only some of it."""
    own = Instalment.objects.filter(pledge=pledge)
    seen = list(own.visible_to(reader or EVERY_MARKING).select_related("pledge"))
    if len(seen) < own.count():
        raise Refused(UNSEEN)
    if to_plan(pledge, reader) != to_plan(pledge):
        raise Refused(UNSEEN_SUM)
    if len(seen) > MOST_ROWS:
        number = how_many(len(seen), "instalment")
        raise Refused(f"The plan has {number}, more than fit here. Correct each one")
    return Plan(seen)


def to_plan(pledge: Pledge, reader: Any = None) -> Decimal | None:
    """What the plan must add up to: the pledge, less what its parts plan themselves.

    In the pledge's currency, after every revision; None for help without a figure.
    """
    balance = balance_of(pledge, reader)
    if balance is None:
        return None
    seen = Instalment.objects.visible_to(reader or EVERY_MARKING)
    whole = Pledge.objects.visible_to(reader or EVERY_MARKING).filter(parent=pledge)
    parts = seen.filter(pledge__in=whole.order_by()).order_by()
    return balance.pledged - (parts.aggregate(sum=Sum("amount"))["sum"] or 0)


def refuse_unlike(pledge: Pledge, rows: list[Row]) -> None:
    """The rows add up to the pledge, to its currency's smallest unit."""
    wanted, planned = to_plan(pledge), sum((row.amount for row in rows), Decimal(0))
    if not rows or wanted is None or planned == wanted:
        return
    side = "above" if planned > wanted else "below"
    off, planned, wanted = (
        amount_words(amount, pledge.currency)
        for amount in (abs(planned - wanted), planned, wanted)
    )
    raise Refused(
        f"The instalments add up to {planned}: {off} {side} the {wanted} to plan",
        f"amount_{len(rows)}",
    )


def equal_parts(total: Decimal, currency: str, days: list[date]) -> list[Row]:
    """The total in equal parts; the last one takes what rounding leaves."""
    step = Decimal(1).scaleb(-decimals(currency))
    part = (total / len(days)).quantize(step, ROUND_DOWN)
    rows = [Row(part, day) for day in days]
    rows[-1] = Row(total - part * (len(days) - 1), days[-1])
    return rows


def days_between(first: date, last: date, months: int) -> list[date]:
    """A day every so many months, from the first to the last; 31 becomes 30 or 28.

    One more than fit a plan at most.
    """
    days = [first]
    while len(days) <= MOST_ROWS:
        day = same_day_later(first, months * len(days))
        if day > last:
            break
        days.append(day)
    return days
