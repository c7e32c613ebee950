"""The total in each case as a line of steps, and the days on which one changes."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from coalition.projection.course import Course
from partnership.evidence.charts.chart import Chart
from partnership.evidence.charts.rows import Figure, Point, Row, Rows
from partnership.evidence.charts.sources import Sources
from partnership.evidence.charts.steps import Axis, Tick, across, percent, steps_of
from partnership.evidence.months import month_later, months_apart, months_from
from partnership.evidence.templatetags.display import (
    count,
    date_words,
    long_day,
    short_day,
)

# With more days of change than this the figures are those of the ends of months.
MOST_DAYS = 40
MOST_WORDS = 3


def chart_of(
    on: date,
    named: dict[str, tuple[str, Course]],
    sector: str | None,
    who: str,
    sources: Sources,
) -> Chart | None:
    """Lines by their name, each with its style; None where nobody is counted."""
    courses = {name: _changes(on, one, sector) for name, (_, one) in named.items()}
    if not any(figure for changes in courses.values() for figure in changes.values()):
        return None
    months = next(iter(named.values()))[1].months
    last = months[-1]
    days = sorted({day for changes in courses.values() for day in changes} | {last})
    if len(days) > MOST_DAYS:
        days = [on, *(day for day in months if day > on)]
    rows = _rows(days, courses)
    styles = [style for style, _ in named.values()]
    return Chart(
        title=f"{who} by case, {long_day(on)} to {long_day(last)}",
        unit="personnel",
        scale="From nought; each line keeps its figure until the next step.",
        as_at=on,
        rows=rows,
        drawing=steps_of(rows, styles, _axis(on, days, last)),
        sources=sources,
    )


def _changes(on: date, course: Course, sector: str | None) -> dict[date, int]:
    """The figure from each day on which it changes, lead nation apart."""
    now = course.start(sector)
    changes = {on: now}
    for step in course.steps:
        is_meant = sector is None or step.contingent.sector == sector
        if is_meant and not step.contingent.is_lead:
            now += step.change
            changes[max(step.day, on)] = now
    return changes


def _rows(days: list[date], courses: dict[str, dict[date, int]]) -> Rows:
    return Rows(
        about="From",
        points=tuple(Point(short_day(day), day) for day in days),
        drawn=tuple(
            Row(name, tuple(_on(days, changes))) for name, changes in courses.items()
        ),
        is_down=True,
    )


def _on(days: list[date], changes: dict[date, int]) -> Iterable[Figure]:
    """What holds on each of these days: the newest change by then."""
    known, figures = list(changes), list(changes.values())
    for day in days:
        now = figures[bisect_right(known, day) - 1]
        yield Figure(now, count(now))


def _axis(on: date, days: list[date], last: date) -> Axis:
    return Axis(
        places=[across(day, on, last) for day in days],
        across=_months(on, last),
        on=on,
        date_at=0,
    )


def _months(on: date, last_day: date) -> list[Tick]:
    """First days of months inside the chart, at most a few, none near its edges."""
    firsts = months_from(month_later(on, 1), months_apart(on, last_day))
    step = -(-len(firsts) // MOST_WORDS) or 1
    placed = [(day, across(day, on, last_day)) for day in firsts[::step]]
    return [
        Tick(percent(x), date_words(day, "month", "short"))
        for day, x in placed
        if 60 <= x <= 940
    ]
