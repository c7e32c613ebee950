"""Transfer of responsibility against plan as three lines of steps, ready to be drawn.

Each number holds for a month: it rises at the month's end for the plans, and through
the month of the date for what came.
"""

from calendar import month_abbr
from dataclasses import dataclass

from coalition.handover.course import Course, Month

WIDTH, HEIGHT = 1000, 200


@dataclass(frozen=True)
class Chart:
    """The paths of the lines, the words of the axis, and its top."""

    top: int
    first_planned: str
    planned: str
    handed_over: str
    from_words: str
    to_words: str


def chart_of(course: Course, provinces: int) -> Chart | None:
    """The very rows of the table; None where nothing is planned or handed over."""
    months = course.months
    if not months:
        return None
    top = max(provinces, *(max(m.as_first_planned, m.as_planned) for m in months))
    past = [month.handed_over for month in months if month.handed_over is not None]
    return Chart(
        top=top,
        first_planned=_steps([m.as_first_planned for m in months], len(months), top),
        planned=_steps([m.as_planned for m in months], len(months), top),
        handed_over=_steps(past, len(months), top),
        from_words=_words(months[0]),
        to_words=_words(months[-1]),
    )


def _steps(numbers: list[int], months: int, top: int) -> str:
    """A path that holds each number over its month; empty without any."""
    path = ""
    for place, number in enumerate(numbers):
        left, right = (round(WIDTH * at / months) for at in (place, place + 1))
        y = HEIGHT - round(HEIGHT * number / top)
        path += f"V{y}H{right}" if path else f"M{left} {HEIGHT}V{y}H{right}"
    return path


def _words(month: Month) -> str:
    return f"{month_abbr[month.first_day.month]} {month.first_day.year}"
