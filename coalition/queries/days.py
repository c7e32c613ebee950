"""Days in SQL: PostgreSQL subtracts dates and days as whole numbers."""

from datetime import date
from typing import Any

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Aggregate, F, Func, OuterRef, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Least

from coalition.models.decision_body import Recess


class DaysBetween(Func):
    """Whole days from the second date to the first; null if either is unknown."""

    template = "(%(expressions)s)"
    arg_joiner = " - "
    arity = 2
    output_field = models.IntegerField()


class DaysBefore(Func):
    """The date so many days before a date."""

    template = "(%(expressions)s)"
    arg_joiner = " - "
    arity = 2
    output_field = models.DateField()


def days_until(column: str, on: date) -> DaysBetween:
    """Days from this date to a column's date; below zero when it is past."""
    return DaysBetween(F(column), Cast(Value(on), models.DateField()))


class LastSittingDay(Func):
    """The day itself or, within a recess, the last day before it.

    From a date and the days of all recesses as one multirange, in which those that
    adjoin are one. The calendar begins with the first day that Python can read.
    """

    template = (
        "COALESCE(upper(datemultirange(daterange('0001-01-01', %(day)s, '[]'))"
        " - %(recesses)s) - 1, %(day)s)"
    )
    arity = 2
    output_field = models.DateField()

    def as_sql(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, list]:
        """Place the day twice; without a recess, or a day, the difference is null."""
        parts = [compiler.compile(part) for part in self.source_expressions]
        (day, recesses), (own, others) = zip(*parts, strict=True)
        sql = self.template % {"day": day, "recesses": recesses}
        return sql, [*own, *others, *own]


class DaysOfRecess(Aggregate):
    """All recesses of a body as one multirange of days."""

    template = "range_agg(daterange(%(expressions)s, '[]'))"
    output_field = DateRangeField()
    arity = 2


def notice_day(column: str) -> DaysBefore:
    """The expiry less notice and days of recess; never before the first day."""
    warning = Coalesce(F("notice_days"), 0) + Coalesce(F("recess_days"), 0)
    first = Cast(Value(date.min), models.DateField())
    return DaysBefore(F(column), Least(warning, DaysBetween(F(column), first)))


def decision_day(column: str) -> LastSittingDay:
    """The day by which a decision is needed, from a mandate's column of expiry.

    Notice and recess before it and, if its body does not sit on that day, the last day
    before that recess. After `body_away`.
    """
    return LastSittingDay(notice_day(column), F("body_away"))


def body_away(reader: Any) -> Subquery:
    """When a mandate's body does not sit; null where no recess is known.

    A recess is a plan: it counts whatever date is looked at.
    """
    recesses = (
        Recess.objects.visible_to(reader)
        .filter(body=OuterRef("decision_body"))
        .order_by()
        .values("body")
        .annotate(days=DaysOfRecess("starts_on", "ends_on"))
    )
    return Subquery(recesses.values("days"))
