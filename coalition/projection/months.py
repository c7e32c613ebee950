"""The days at which a projection gives a figure: the ends of months."""

from datetime import date

from partnership.evidence import months as calendar

MONTHS = 12
MOST_MONTHS = 24


def month_ends(on: date, months: int = MONTHS) -> tuple[date, ...]:
    """The last day of the month of a date, and of those after it."""
    return tuple(map(calendar.last_day, calendar.months_from(on, months)))


def last_day(on: date) -> date:
    """The last day that any projection from this date can reach."""
    return month_ends(on, MOST_MONTHS)[-1]
