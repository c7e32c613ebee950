"""The total in each case as a line of steps, as numbers to be drawn.

Each line has a dash of its own and its name at its end.
"""

from dataclasses import dataclass
from datetime import date

from coalition.projection.course import Course
from partnership.evidence.charts.scale import round_numbers
from partnership.evidence.months import month_later, months_apart, months_from
from partnership.evidence.templatetags.display import date_words
from partnership.exchange.labels import apart
from partnership.exchange.step_chart import HEIGHT, WIDTH, StepLine, across, up

TOP = 20
MOST_WORDS = 4


@dataclass(frozen=True)
class Month:
    """The first day of a month, in per cent of the width."""

    words: str
    x: str


@dataclass(frozen=True)
class Tick:
    """A round number of personnel, and how far below the top it stands."""

    words: str
    y: int


@dataclass(frozen=True)
class Chart:
    """Everything that the template draws."""

    lines: list[StepLine]
    months: list[Month]
    up: list[Tick]
    highest: int


def draw(
    on: date, named: dict[str, tuple[str, Course]], sector: str | None
) -> Chart | None:
    """Lines by their name, each with its style; None where nobody is counted."""
    courses = [course for _, course in named.values()]
    last_day = courses[0].months[-1]
    drawn = [_points(on, course, sector) for course in courses]
    highest = max(figure for points in drawn for _, figure in points)
    if highest <= 0:
        return None
    numbers = round_numbers(highest)
    top = numbers[-1]
    places = apart([up(points[-1][1], top, TOP) for points in drawn], HEIGHT)
    lines = [
        StepLine(name, style, _path(points, on, last_day, top), points[-1][1], place)
        for (name, (style, _)), points, place in zip(
            named.items(), drawn, places, strict=True
        )
    ]
    numbers_up = [Tick(f"{number:,}", up(number, top, TOP)) for number in numbers]
    return Chart(lines, _months(on, last_day), numbers_up, highest)


def _points(on: date, course: Course, sector: str | None) -> list[tuple[date, int]]:
    """The figure from each day on which it changes, lead nation apart."""
    now = course.start(sector)
    points = [(on, now)]
    for step in course.steps:
        is_meant = sector is None or step.contingent.sector == sector
        if is_meant and not step.contingent.is_lead:
            now += step.change
            points.append((max(step.day, on), now))
    return points


def _path(points: list[tuple[date, int]], on: date, last_day: date, top: int) -> str:
    path = ""
    for day, figure in points:
        x, y = across(day, on, last_day), up(figure, top, TOP)
        path += f"H{x}V{y}" if path else f"M{x} {y}"
    return f"{path}H{WIDTH}"


def _months(on: date, last_day: date) -> list[Month]:
    """First days of months inside the chart, at most a few, none near its edges."""
    firsts = months_from(month_later(on, 1), months_apart(on, last_day))
    step = -(-len(firsts) // MOST_WORDS) or 1
    placed = [(day, across(day, on, last_day)) for day in firsts[::step]]
    return [
        Month(date_words(day, "month", "short"), f"{x / 10:.1f}")
        for day, x in placed
        if 120 <= x <= 880
    ]
