"""The numbers of a chart: its drawing and its table read these very rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

Number = int | Decimal
# Lines that stand open beside a drawing; and that do at least on paper.
OPEN, ON_PAPER = 16, 60


@dataclass(frozen=True)
class Figure:
    """A number as its table says it; without one the words say why."""

    number: Number | None
    words: str
    note: str = ""


@dataclass(frozen=True)
class Point:
    """A place on the axis: a day, a month or a period, by its words.

    `mark` are the few letters for which a narrow column has room; the year is beside.
    """

    words: str
    day: date | None = None
    mark: str = ""


@dataclass(frozen=True)
class Row:
    """What has a figure at each point; `link` is a route and the key of its page."""

    name: str
    figures: tuple[Figure, ...]
    link: tuple[str, Any] | None = None
    is_total: bool = False

    @property
    def numbers(self) -> list[Number]:
        """The figures as they are drawn: one that nobody recorded has no height."""
        return [figure.number or 0 for figure in self.figures]


@dataclass(frozen=True)
class Rows:
    """What is drawn over the points, and what the table alone says of them.

    `rest` is what the rows leave over of a whole, and has no fill of its own; `beneath`
    only the table has; `apart` is in no total, under words of its own. `is_down`: the
    table has a line for each point, for there are many, and `foot` as its last.
    """

    about: str
    points: tuple[Point, ...]
    drawn: tuple[Row, ...]
    rest: tuple[Row, ...] = ()
    rest_words: str = "Others"
    beneath: tuple[Row, ...] = ()
    apart_words: str = ""
    apart: tuple[Row, ...] = ()
    is_down: bool = False
    foot: Row | None = None

    @property
    def layers(self) -> tuple[Row, ...]:
        """All that is drawn: the named, and then what they leave over."""
        return self.drawn + self.rest

    @property
    def listed(self) -> tuple[Row, ...]:
        """All that the table has, less what stands apart."""
        return self.layers + self.beneath

    @property
    def fold(self) -> str:
        """How the table is folded: open on a wide screen, on paper alone, or never."""
        lines = len(self.points) if self.is_down else 0
        if lines <= OPEN:
            return "fold"
        return "shut" if lines <= ON_PAPER else ""

    @property
    def columns(self) -> int:
        """How many columns the table has, the names' among them."""
        return 1 + (len(self.listed) if self.is_down else len(self.points))

    @property
    def lines(self) -> list[tuple[Point, list[Figure]]]:
        """The table point by point, for one that goes down."""
        return [
            (point, [row.figures[place] for row in self.listed])
            for place, point in enumerate(self.points)
        ]

    @property
    def wholes(self) -> list[Number]:
        """What is drawn at each point, added up."""
        return sums(row.numbers for row in self.layers)

    @property
    def is_known(self) -> list[bool]:
        """Whether any figure is recorded at each point."""
        return [
            any(row.figures[place].number is not None for row in self.layers)
            for place in range(len(self.points))
        ]


def sums(rows: Iterable[list[Number]]) -> list[Number]:
    """Rows of equal length added up, place by place."""
    return [sum(column) for column in zip(*rows, strict=True)]
