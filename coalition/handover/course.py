"""Transfer of responsibility against plan, month by month.

A plan counts from its last possible day on: one for May 2006 is due by the end of May.
"""

from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Any

from django.db.models import CharField, Count, QuerySet, Value
from django.db.models.functions import TruncMonth

from coalition.models import HandoverPlan, Responsibility
from partnership.evidence.months import months_apart, months_from

# Ten years; a plan beyond them is said in words.
MOST_MONTHS = 120
FIRST, PLANNED, ACTUAL = "first", "planned", "actual"


@dataclass(frozen=True)
class Month:
    """How many provinces by the end of a month; None for what has not come yet."""

    first_day: date
    as_first_planned: int
    as_planned: int
    handed_over: int | None

    def differs(self, other: "Month") -> bool:
        """Whether a province is planned or handed over that was not in the other."""
        numbers = (self.as_first_planned, self.as_planned)
        was = (other.as_first_planned, other.as_planned)
        handed = self.handed_over not in (None, other.handed_over)
        return handed or numbers != was


@dataclass(frozen=True)
class Course:
    """The months from the first plan or handover to the last, and the date."""

    on: date
    months: list[Month]
    # Provinces whose planned month lies beyond the last that is shown.
    beyond: int = 0

    @property
    def changes(self) -> list[Month]:
        """The months in which a number changes, and that of the date."""
        before = [None, *self.months]
        return [
            month
            for last, month in zip(before, self.months, strict=False)
            if month is self.newest or last is None or month.differs(last)
        ]

    @property
    def newest(self) -> Month | None:
        """The month of the date."""
        past = [month for month in self.months if month.handed_over is not None]
        return past[-1] if past else None


def course(on: date, reader: Any) -> Course:
    """The whole course as it was known at a date, in one query."""
    counts: dict[str, dict[date, int]] = {FIRST: {}, PLANNED: {}, ACTUAL: {}}
    for kind, month, number in _by_month(on, reader):
        counts[kind][month] = number
    named = [month for found in counts.values() for month in found]
    if not named:
        return Course(on, [])
    days = _months(min(named), max(named), on)
    sums = {
        kind: list(accumulate(found.get(day, 0) for day in days))
        for kind, found in counts.items()
    }
    months = [
        Month(day, first, planned, actual if day <= on else None)
        for day, first, planned, actual in zip(days, *sums.values(), strict=True)
    ]
    return Course(on, months, sum(counts[PLANNED].values()) - months[-1].as_planned)


def _by_month(on: date, reader: Any) -> QuerySet:
    """How many provinces each month adds, to each of the three lines."""
    plans = HandoverPlan.objects.visible_to(reader)
    # A province without a date now is in no plan.
    standing = plans.newest_by(on).values("pk")
    handed = Responsibility.objects.visible_to(reader).handed_over(on).values("pk")
    return _counted(
        HandoverPlan.objects.filter(pk__in=plans.first_by(on).values("pk")),
        FIRST,
        "planned_by",
    ).union(
        _counted(
            HandoverPlan.objects.dated().filter(pk__in=standing), PLANNED, "planned_by"
        ),
        _counted(Responsibility.objects.filter(pk__in=handed), ACTUAL, "since"),
        all=True,
    )


def _counted(rows: QuerySet, kind: str, day: str) -> QuerySet:
    return (
        rows.order_by()
        .annotate(kind=Value(kind, CharField()), month=TruncMonth(day))
        .values("kind", "month")
        .annotate(number=Count("pk"))
        .values_list("kind", "month", "number")
    )


def _months(first: date, last: date, on: date) -> list[date]:
    """The first day of every month, to the last or the date's, of so many at most."""
    number = months_apart(first, max(last, on)) + 1
    return months_from(first, min(number, MOST_MONTHS))
