"""Months of the calendar, which begins with the year 1 and ends with 9999.

A month is told by its first day; beyond the calendar there is only its own end.
"""

from calendar import monthrange
from datetime import date

FIRST = date.min.year * 12
LAST = date.max.year * 12 + 11


def last_day(on: date) -> date:
    """The last day of a date's month."""
    return on.replace(day=length(on))


def length(on: date) -> int:
    """How many days a date's month has."""
    return monthrange(on.year, on.month)[1]


def month_later(on: date, months: int) -> date:
    """The first day of the month so many months after a date's; before it below 0."""
    year, place = divmod(max(FIRST, min(_number(on) + months, LAST)), 12)
    return date(year, place + 1, 1)


def months_from(on: date, number: int) -> list[date]:
    """The first days of so many months, that of a date first, as far as there are."""
    fitting = min(number, LAST - _number(on) + 1)
    return [month_later(on, months) for months in range(fitting)]


def months_apart(first: date, last: date) -> int:
    """How many months later the month of the last is than that of the first."""
    return _number(last) - _number(first)


def months_along(first: date, day: date) -> float:
    """Months from the first day of one to the beginning of a day, in parts too."""
    return months_apart(first, day) + (day.day - 1) / length(day)


def same_day_later(on: date, months: int) -> date:
    """The day so many months later: 31 becomes 30 or 28; beyond 9999 its last day."""
    if _number(on) + months > LAST:
        return date.max
    month = month_later(on, months)
    return month.replace(day=min(on.day, length(month)))


def _number(on: date) -> int:
    return on.year * 12 + on.month - 1
