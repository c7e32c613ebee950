"""Layers over time, one on another: whole numbers, ready to be drawn.

Each row is a band of steps; the first lies at the bottom. A step stands on the day from
which its figure holds; the axis begins at nought, and ends with the date of the chart.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from partnership.evidence.charts.fills import Fill
from partnership.evidence.charts.layers import layers_of
from partnership.evidence.charts.rows import Number, Rows
from partnership.evidence.charts.scale import round_numbers
from partnership.evidence.months import month_later, months_apart
from partnership.evidence.templatetags.display import date_words, short_day

# The frame of the bands, as templates/components/_chart_bands.html has it too.
LEFT, RIGHT, TOP, BOTTOM = 58, 640, 34, 352
LABEL_HEIGHT = 18
MOST_MONTH_WORDS = 9


@dataclass(frozen=True)
class Band:
    """A row's area, and its label at the right with its figure, swatch and leader."""

    label: str
    fill: Fill
    path: str
    label_y: int
    # Where the line from the label ends; None where the row has nothing at the end.
    middle_y: int | None

    @property
    def swatch_y(self) -> int:
        """Top of the swatch before the label."""
        return self.label_y - 10


@dataclass(frozen=True)
class Tick:
    """A mark on an axis, and its words."""

    at: int
    words: str


@dataclass(frozen=True)
class Bands:
    """The bands and both axes; `unknown_until` is how far nobody stated a figure."""

    template: ClassVar[str] = "components/_chart_bands.html"
    line: str
    bands: list[Band]
    across: list[Tick]
    up: list[Tick]
    as_at: str
    unknown_until: int | None

    @property
    def unknown_width(self) -> int:
        """How wide the part is for which nobody stated a figure."""
        return (self.unknown_until or LEFT) - LEFT


class _Plane:
    """Where days and numbers stand in the drawing."""

    def __init__(self, days: list[date], most: Number) -> None:
        self.first, self.days = days[0], days
        # The last day is drawn to its end, so that what changed on it shows.
        self.span = (days[-1] - days[0]).days + 1
        self.numbers = round_numbers(most)
        self.top = self.numbers[-1]

    def x(self, day: date) -> int:
        share = (RIGHT - LEFT) * (day - self.first).days
        return LEFT + round(share / self.span)

    def y(self, number: Number) -> int:
        return BOTTOM - round((BOTTOM - TOP) * number / self.top)

    @property
    def edges(self) -> list[int]:
        """Where each day's step begins, and where the last one ends."""
        return [*map(self.x, self.days), RIGHT]


def bands_of(rows: Rows, line: str) -> Bands | None:
    """The bands of these rows, whose points are days; None where none has a figure."""
    wholes = rows.wholes
    if not any(wholes):
        return None
    days = [point.day for point in rows.points]
    plane = _Plane(days, max(wholes))
    return Bands(
        line=line,
        bands=_bands(rows, line, plane),
        across=_months(plane),
        up=[Tick(plane.y(number), f"{number:,}") for number in plane.numbers],
        as_at=short_day(days[-1]),
        unknown_until=_unknown_until(rows, plane),
    )


def _bands(rows: Rows, line: str, plane: _Plane) -> list[Band]:
    floor, bands = [0] * len(rows.points), []
    for layer in layers_of(rows, line):
        roof = [low + more for low, more in zip(floor, layer.numbers, strict=True)]
        has_end = layer.numbers[-1]
        middle = plane.y((floor[-1] + roof[-1]) // 2) if has_end else None
        path = _path(plane, floor, roof)
        bands.append(Band(f"{layer.label}{layer.end}", layer.fill, path, 0, middle))
        floor = roof
    return _labelled(bands)


def _path(plane: _Plane, floor: list[Number], roof: list[Number]) -> str:
    """Along the roof from left to right in steps, and back along the floor."""
    edges = plane.edges
    words = [f"M{edges[0]} {plane.y(roof[0])}"]
    for place in range(len(roof)):
        words.append(f"V{plane.y(roof[place])}H{edges[place + 1]}")
    for place in reversed(range(len(floor))):
        words.append(f"V{plane.y(floor[place])}H{edges[place]}")
    return "".join(words) + "Z"


def _labelled(bands: list[Band]) -> list[Band]:
    """Put each label beside its band, the lowest first, and none on another."""
    placed, lowest = [], BOTTOM
    for band in bands:
        wanted = (band.middle_y if band.middle_y is not None else lowest) + 4
        at = min(wanted, lowest)
        placed.append(at)
        lowest = at - LABEL_HEIGHT
    # What ran out at the top moves down, and pushes the others before it.
    for place in reversed(range(len(placed))):
        least = placed[place + 1] + LABEL_HEIGHT if place + 1 < len(placed) else TOP
        placed[place] = max(placed[place], least)
    return [replace(band, label_y=at) for band, at in zip(bands, placed, strict=True)]


def _months(plane: _Plane) -> list[Tick]:
    """The first days of months, not more than there is room to name."""
    first, last = plane.days[0].replace(day=1), plane.days[-1].replace(day=1)
    number = months_apart(first, last) + 1
    every = -(-number // MOST_MONTH_WORDS)
    months = [month_later(last, -back) for back in range(0, number, every)]
    return [
        Tick(plane.x(max(month, plane.first)), date_words(month, "month", "short"))
        for month in reversed(months)
    ]


def _unknown_until(rows: Rows, plane: _Plane) -> int | None:
    """Where the first figure stands, if the chart begins before it."""
    known = rows.is_known
    return None if known[0] else plane.x(rows.points[known.index(True)].day)
