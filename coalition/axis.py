"""Twelve months as an axis: each month is 100 units wide."""

from calendar import monthrange
from datetime import date, timedelta

MONTH_WIDTH = 100
WIDTH = 12 * MONTH_WIDTH


def position(day: date, first: date) -> int:
    """Where a day stands on the axis that begins with this month; never outside it."""
    month = (day.year - first.year) * 12 + day.month - first.month
    part = (day.day - 1) * MONTH_WIDTH / monthrange(day.year, day.month)[1]
    return max(0, min(WIDTH, month * MONTH_WIDTH + round(part)))


def month_before(on: date) -> date:
    """The first day of the month before a date's."""
    return (on.replace(day=1) - timedelta(1)).replace(day=1)


def last_day(first: date) -> date:
    """The last day of the twelfth month."""
    last = months(first)[-1]
    return last.replace(day=monthrange(last.year, last.month)[1])


def months(first: date) -> list[date]:
    """The first days of twelve months from this one."""
    numbered = [divmod(first.month - 1 + number, 12) for number in range(12)]
    return [date(first.year + years, month + 1, 1) for years, month in numbered]
