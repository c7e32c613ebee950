"""Days on the calendar, which begins with the year 1 and ends with 9999."""

from datetime import date, timedelta


def shifted(on: date, days: int) -> date:
    """So many days later, or earlier below zero; the calendar's end if beyond it."""
    try:
        return on + timedelta(days)
    except OverflowError:
        return date.max if days > 0 else date.min
