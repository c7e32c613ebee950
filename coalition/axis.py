"""Twelve months as an axis: each month is 100 units wide."""

from datetime import date

from partnership.evidence import months as calendar

MONTHS, MONTH_WIDTH = 12, 100
WIDTH = MONTHS * MONTH_WIDTH


def position(day: date, first: date) -> int:
    """Where a day stands on the axis that begins with this month; never outside it."""
    return max(0, min(WIDTH, round(calendar.months_along(first, day) * MONTH_WIDTH)))


def month_before(on: date) -> date:
    """The first day of the month before a date's."""
    return calendar.month_later(on, -1)


def last_day(first: date) -> date:
    """The last day of the twelfth month."""
    return calendar.last_day(months(first)[-1])


def months(first: date) -> list[date]:
    """The first days of twelve months from this one."""
    return calendar.months_from(first, MONTHS)
