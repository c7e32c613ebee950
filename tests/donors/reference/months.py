"""Dates by hand."""

from datetime import date, timedelta


def whole_months(start: date, end: date) -> int:
    """How many months have passed: one does when its day of the month has come."""
    months = 0
    year, month = start.year, start.month
    while True:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        if (year, month, start.day) > (end.year, end.month, end.day):
            return months
        months += 1


def length_in_months(start: date, last: date) -> int:
    """A period's length: every month that has begun counts."""
    after = last + timedelta(days=1)
    months = whole_months(start, after)
    return months if after.day == start.day else months + 1


def months_passed(start: date, last: date, on: date) -> int:
    """Of the period's months, those that are over."""
    passed = whole_months(start, on) if on > start else 0
    return min(passed, length_in_months(start, last))


def months_before(on: date, months: int) -> date:
    """The same day so many months earlier; the month's last day if it is shorter."""
    year, month = on.year, on.month
    for _ in range(months):
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    day = on.day
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1
