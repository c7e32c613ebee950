"""The chart of promised against delivered: lines of steps, as numbers to be drawn.

The points are those of the table beneath it.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from donors.donor.timeline import Point, drawn_lines
from partnership.exchange.labels import apart
from partnership.exchange.step_chart import HEIGHT, StepLine, across, up

# Room above the highest line for half a label.
TOP = 20
MOST_YEARS = 4


@dataclass(frozen=True)
class DrawnLine(StepLine):
    """A line of steps, and which figure of the points it is."""

    field: str


@dataclass(frozen=True)
class Year:
    """The first of January, in per cent of the width."""

    number: int
    x: str


@dataclass(frozen=True)
class Chart:
    """Everything that the template draws."""

    points: list[Point]
    lines: list[DrawnLine]
    years: list[Year]
    highest_usd: Decimal

    @property
    def first(self) -> date:
        """The day at the left edge."""
        return self.points[0].day

    @property
    def rows(self) -> list[tuple[Point, list[Decimal | None]]]:
        """The same points as rows of the table, figure by figure."""
        fields = [drawn.field for drawn in self.lines]
        return [(p, [getattr(p, field) for field in fields]) for p in self.points]


def draw(points: list[Point]) -> Chart | None:
    """The chart; None where nothing was pledged, or there is no time to show."""
    if len(points) < 2:
        return None
    known = [
        (line, [getattr(point, line.field) for point in points])
        for line in drawn_lines(points)
    ]
    highest = max(usd for _, series in known for usd in series if usd is not None)
    if highest <= 0:
        return None
    days = [_across(point.day, points) for point in points]
    lines = [(line, series, _up(series[-1], highest)) for line, series in known]
    places = apart([y for _, _, y in lines], HEIGHT)
    return Chart(
        points=points,
        lines=[
            DrawnLine(
                name=line.name,
                style=line.name.lower(),
                path=_steps(days, series, highest),
                last=series[-1],
                name_y=place,
                field=line.field,
            )
            for (line, series, _), place in zip(lines, places, strict=True)
        ],
        years=_years(points),
        highest_usd=highest,
    )


def _across(day: date, points: list[Point]) -> int:
    return across(day, points[0].day, points[-1].day)


def _up(usd: Decimal, highest: Decimal) -> int:
    """Pixels from the top; nought is the bottom, and so is what was taken back."""
    return up(max(usd, Decimal(0)), highest, TOP)


def _steps(days: list[int], series: list[Decimal | None], highest: Decimal) -> str:
    """A path that keeps each figure until the next; it begins where one is known."""
    path = ""
    for x, usd in zip(days, series, strict=True):
        if usd is not None:
            y = _up(usd, highest)
            path += f"H{x}V{y}" if path else f"M{x} {y}"
    return path


def _years(points: list[Point]) -> list[Year]:
    """First days of years inside the chart, at most a few, none near its edges."""
    first, last = points[0].day, points[-1].day
    inside = range(first.year + 1, last.year + 1)
    step = -(-len(inside) // MOST_YEARS) or 1
    placed = [(n, _across(date(n, 1, 1), points)) for n in inside[::step]]
    return [Year(n, f"{x / 10:.1f}") for n, x in placed if 100 <= x <= 800]
