"""Dates of which only the month, season or year is known.

A known month stays a month: it is stored as its first day with the precision beside
it, and everything that asks "has it passed?" asks for its latest possible day.
"""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Func

from partnership.evidence.months import last_day, months_from


class DatePrecision(models.TextChoices):
    """How exactly a date is known."""

    DAY = "day", "Day"
    MONTH = "month", "Month"
    SEASON = "season", "Season (three months)"
    YEAR = "year", "Year"


_MONTHS = {DatePrecision.MONTH: 1, DatePrecision.SEASON: 3, DatePrecision.YEAR: 12}


def latest_day(on: date, precision: str) -> date:
    """The last day that a date of this precision can be; ValueError beyond 9999."""
    if precision == DatePrecision.DAY:
        return on
    number = _MONTHS[DatePrecision(precision)]
    months = months_from(on, number)
    if len(months) < number:
        raise ValueError("The latest possible day lies after the year 9999")
    return last_day(months[-1])


class LatestDay(Func):
    """The same in SQL, from a date column and a precision column; null stays null."""

    arity = 2
    output_field = models.DateField()

    def as_sql(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, list]:
        """Place the two columns where they are needed; they take no parameters."""
        day, precision = (
            compiler.compile(expression)[0] for expression in self.source_expressions
        )
        # Cast to timestamp first: on a date, date_trunc depends on the session's zone
        # and PostgreSQL refuses it in a stored column.
        sql = (
            f"(CASE WHEN {precision} = 'day' THEN {day}"
            f" ELSE (date_trunc('month', {day}::timestamp)"
            f" + CASE {precision} WHEN 'month' THEN interval '1 month'"
            f" WHEN 'season' THEN interval '3 months' ELSE interval '12 months' END"
            f" - interval '1 day')::date END)"
        )
        return sql, []
