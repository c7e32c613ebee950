"""Transfer of responsibility against plan as three lines of steps.

Each number holds for its month; what came ends with the date.
"""

from datetime import date

from coalition.days import shifted
from coalition.handover.course import Course, Month
from partnership.evidence.charts.chart import Chart
from partnership.evidence.charts.rows import Figure, Point, Row, Rows
from partnership.evidence.charts.sources import Sources
from partnership.evidence.charts.steps import WIDTH, Axis, Tick, steps_of
from partnership.evidence.months import months_along, months_apart
from partnership.evidence.templatetags.display import count, date_words

MOST_WORDS = 5
LINES = {"First planned": "best", "Planned last": "worst", "Handed over": "stated"}


def chart_of(course: Course, provinces: int, sources: Sources) -> Chart | None:
    """The months in which a number changes; None where nothing is planned or came."""
    months = course.months
    if not months:
        return None
    rows = _rows(course.changes)
    first, last = _words(months[0]), _words(months[-1])
    return Chart(
        title=f"Provinces handed over against plan, {first} to {last}",
        unit=f"number of provinces, of {count(provinces)}",
        scale="Each number holds for its month, from nought.",
        as_at=course.on,
        rows=rows,
        drawing=steps_of(rows, list(LINES.values()), _axis(course)),
        sources=sources,
    )


def _rows(months: list[Month]) -> Rows:
    """The three numbers by the end of each of these months."""
    figures = [
        (month.as_first_planned, month.as_planned, month.handed_over)
        for month in months
    ]
    return Rows(
        about="By the end of",
        points=tuple(Point(_words(month), month.first_day) for month in months),
        drawn=tuple(
            Row(name, tuple(_figure(row[place]) for row in figures))
            for place, name in enumerate(LINES)
        ),
        is_down=True,
    )


def _figure(number: int | None) -> Figure:
    return Figure(number, "not yet" if number is None else count(number))


def _axis(course: Course) -> Axis:
    months, changes = course.months, course.changes
    date_at = _place(course.on, months)
    return Axis(
        places=[round(WIDTH * months.index(one) / len(months)) for one in changes],
        across=_words_across(months),
        on=course.on,
        date_at=date_at and round(100 * date_at, 1),
        past=("Handed over",),
    )


def _place(on: date, months: list[Month]) -> float | None:
    """How far the end of a day lies across, from 0 to 1; None outside these months."""
    first = months[0].first_day
    if not 0 <= months_apart(first, on) < len(months):
        return None
    return months_along(first, shifted(on, 1)) / len(months)


def _words_across(months: list[Month]) -> list[Tick]:
    """Names in the middle of their months, back from the last, at most a few.

    More than two are of an odd number: a phone leaves out every other, not the last.
    """
    number = len(months)
    every = -(-number // MOST_WORDS)
    while -(-number // every) == 4:
        every += 1
    return [
        Tick(round(100 * (place + 0.5) / number, 1), _words(months[place]))
        for place in range((number - 1) % every, number, every)
    ]


def _words(month: Month) -> str:
    return date_words(month.first_day, "month", "short")
