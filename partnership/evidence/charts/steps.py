"""Lines of steps over time, as numbers to be drawn.

Across, the drawing stretches; upwards, a unit is a pixel, so that labels keep their
distance on any screen. Each line has a dash of its own, and its name at its end.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from partnership.evidence.charts.labels import apart
from partnership.evidence.charts.rows import Number, Row, Rows
from partnership.evidence.charts.scale import round_numbers
from partnership.evidence.templatetags.display import count, short_day

# As templates/components/_chart_steps.html has them too; over TOP stands the date.
WIDTH, HEIGHT, TOP = 1000, 280, 28


@dataclass(frozen=True)
class Tick:
    """Words on an axis: in per cent from the left, or in pixels from the top."""

    at: float
    words: str


@dataclass(frozen=True)
class StepLine:
    """A line: its path, and where its name stands with its last figure under it."""

    name: str
    style: str
    path: str
    last: str
    name_y: int

    @property
    def figure_y(self) -> int:
        """Under the name."""
        return self.name_y + 15


@dataclass(frozen=True)
class Axis:
    """Where in WIDTH each point's figure begins to hold, and what stands below.

    `date_at` is the date of the chart in per cent, None where it lies outside; the rows
    that are named `past` stop with it.
    """

    places: list[int]
    across: list[Tick]
    on: date
    date_at: float | None
    past: tuple[str, ...] = ()
    say: Callable[[Number], str] = count


@dataclass(frozen=True)
class Steps:
    """The lines and both axes."""

    template: ClassVar[str] = "components/_chart_steps.html"
    lines: list[StepLine]
    up: list[Tick]
    across: list[Tick]
    as_at: str
    date_at: float | None

    @property
    def is_date_right(self) -> bool:
        """Whether the words of the date have room only at the left of its line."""
        return (self.date_at or 0) > 50


def steps_of(rows: Rows, styles: list[str], axis: Axis) -> Steps:
    """A line for each row that has a figure; `styles` are of all rows, in order.

    Each figure is kept until the next.
    """
    known = [
        (row, style)
        for row, style in zip(rows.drawn, styles, strict=True)
        if _figures(row)
    ]
    numbers = round_numbers(max(max(_figures(row)) for row, _ in known))
    top = numbers[-1]
    places = apart([up(_figures(row)[-1], top) for row, _ in known], HEIGHT)
    return Steps(
        lines=[
            StepLine(row.name, style, _path(row, axis, top), _last(row), place)
            for (row, style), place in zip(known, places, strict=True)
        ],
        up=[Tick(up(number, top), axis.say(number)) for number in numbers],
        across=axis.across,
        as_at=short_day(axis.on),
        date_at=axis.date_at,
    )


def up(number: Number, top: Number) -> int:
    """Pixels from the top; nought is the bottom, and so is what was taken back."""
    return HEIGHT - round((HEIGHT - TOP) * max(number, 0) / top)


def across(day: date, first: date, last: date) -> int:
    """Where a day stands between the days at the two edges."""
    return round(WIDTH * (day - first).days / max((last - first).days, 1))


def percent(place: int) -> float:
    """The same in per cent of the width."""
    return place / 10


def _figures(row: Row) -> list[Number]:
    return [one.number for one in row.figures if one.number is not None]


def _last(row: Row) -> str:
    return [one.words for one in row.figures if one.number is not None][-1]


def _path(row: Row, axis: Axis, top: Number) -> str:
    path = ""
    for x, figure in zip(axis.places, row.figures, strict=True):
        if figure.number is not None:
            y = up(figure.number, top)
            path += f"H{x}V{y}" if path else f"M{x} {y}"
    stops = row.name in axis.past and axis.date_at is not None
    return f"{path}H{round(axis.date_at * 10) if stops else WIDTH}"
