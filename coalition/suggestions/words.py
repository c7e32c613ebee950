"""Days in the words of a suggestion, counted from the meeting."""

from datetime import date

from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words


def after_the_meeting(day: date, meets_on: date) -> str:
    """115 days after the meeting; 1 day before the meeting; on the day of it."""
    days = (day - meets_on).days
    if not days:
        return "on the day of the meeting"
    number = f"{abs(days):,} day{'' if abs(days) == 1 else 's'}"
    return f"{number} {'after' if days > 0 else 'before'} the meeting"


def on_or_in(day: date, precision: str = DatePrecision.DAY) -> str:
    """On 1 July 2006; in July 2006, where only the month is known."""
    word = "on" if precision == DatePrecision.DAY else "in"
    return f"{word} {date_words(day, precision)}"


def personnel_words(personnel: int | None) -> str:
    """530 personnel; empty where no figure is stated."""
    return "" if personnel is None else f"{personnel:,} personnel"
