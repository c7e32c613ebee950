"""Days in SQL: PostgreSQL subtracts dates and days as whole numbers."""

from datetime import date

from django.db import models
from django.db.models import F, Func, Value
from django.db.models.functions import Cast, Coalesce, Least


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


def decision_day(column: str) -> DaysBefore:
    """The day by which a decision is needed: notice and recess before the expiry.

    Never before the calendar's first day, which Python could not read.
    """
    warning = Coalesce(F("notice_days"), 0) + Coalesce(F("recess_days"), 0)
    first = Cast(Value(date.min), models.DateField())
    return DaysBefore(F(column), Least(warning, DaysBetween(F(column), first)))
