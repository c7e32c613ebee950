"""The days at which a projection gives a figure: the ends of months."""

from calendar import monthrange
from datetime import date

MONTHS = 12
MOST_MONTHS = 24


def month_ends(on: date, months: int = MONTHS) -> tuple[date, ...]:
    """The last day of the month of a date, and of those after it."""
    return tuple(_end_of(on.year, on.month - 1 + number) for number in range(months))


def last_day(on: date) -> date:
    """The last day that any projection from this date can reach."""
    return month_ends(on, MOST_MONTHS)[-1]


def _end_of(year: int, month: int) -> date:
    """Of a month counted from nought, which may lie in a later year."""
    years, month = divmod(month, 12)
    year += years
    return date(year, month + 1, monthrange(year, month + 1)[1])
