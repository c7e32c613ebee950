"""Shares as stacked columns: whole numbers, ready to be drawn.

Each point is a column of the full height, divided as its numbers are; a point without
any has no column, for what is missing is not nought.
"""

from dataclasses import dataclass, replace
from typing import ClassVar

from partnership.evidence.charts.fills import Fill
from partnership.evidence.charts.layers import Layer, layers_of
from partnership.evidence.charts.rows import Number, Point, Row, Rows

# The frame, as templates/components/_chart_columns.html has it too.
LEFT, RIGHT, TOP, BOTTOM = 58, 640, 34, 300
LABEL_HEIGHT = 20
COLUMN = 0.7


@dataclass(frozen=True)
class Piece:
    """One layer's part of a column."""

    y: int
    height: int
    fill: Fill


@dataclass(frozen=True)
class Column:
    """A point: its parts from the bottom up, its name, and what it is a share of."""

    x: int
    width: int
    middle: int
    pieces: list[Piece]
    mark: str
    year: str
    of: str


@dataclass(frozen=True)
class Key:
    """What a tone or a pattern stands for."""

    y: int
    fill: Fill
    label: str


@dataclass(frozen=True)
class Columns:
    """The columns and the key, the topmost part of a column first."""

    template: ClassVar[str] = "components/_chart_columns.html"
    line: str
    columns: list[Column]
    keys: list[Key]


def columns_of(rows: Rows, line: str, of: Row | None = None) -> Columns | None:
    """The shares of these rows at each point; None where nothing has a number.

    `of` are the wholes, such as how many statements; they stand under the columns.
    """
    if not any(rows.wholes):
        return None
    layers = layers_of(rows, line)
    room = (RIGHT - LEFT) / len(rows.points)
    columns = [
        _column(point, LEFT + place * room, room, _pieces(layers, place), words)
        for place, (point, words) in enumerate(
            zip(rows.points, _under(rows, of), strict=True)
        )
    ]
    return Columns(line, _with_years(columns), _keys(layers))


def _under(rows: Rows, of: Row | None) -> list[str]:
    if of is None:
        return [""] * len(rows.points)
    return [figure.words if figure.number else "" for figure in of.figures]


def _column(
    point: Point, left: float, room: float, pieces: list[Piece], of: str
) -> Column:
    return Column(
        x=round(left + room * (1 - COLUMN) / 2),
        width=round(room * COLUMN),
        middle=round(left + room / 2),
        pieces=pieces,
        mark=point.mark or point.words,
        year=str(point.day.year) if point.day else "",
        of=of,
    )


def _pieces(layers: list[Layer], place: int) -> list[Piece]:
    whole = sum(layer.numbers[place] for layer in layers)
    pieces, below = [], 0
    for layer in layers:
        above = below + layer.numbers[place]
        if above > below:
            top, bottom = _y(above, whole), _y(below, whole)
            pieces.append(Piece(top, bottom - top, layer.fill))
        below = above
    return pieces


def _y(number: Number, of: Number) -> int:
    return BOTTOM - round((BOTTOM - TOP) * number / of)


def _keys(layers: list[Layer]) -> list[Key]:
    return [
        Key(TOP + LABEL_HEIGHT * place, layer.fill, layer.label)
        for place, layer in enumerate(reversed(layers))
    ]


def _with_years(columns: list[Column]) -> list[Column]:
    """The year under the first of its columns alone."""
    years = ["", *(column.year for column in columns)]
    return [
        replace(column, year="") if column.year == before else column
        for before, column in zip(years, columns, strict=False)
    ]
