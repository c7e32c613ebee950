"""Rows as layers of a drawing: as many as there are fills, the others together."""

from dataclasses import dataclass

from partnership.evidence.charts.fills import Fill, fills, others
from partnership.evidence.charts.rows import Number, Row, Rows, sums
from partnership.evidence.templatetags.display import count

LONGEST = 24


@dataclass(frozen=True)
class Layer:
    """A name, what stands after it at the end, a fill, and a number for each point."""

    name: str
    end: str
    fill: Fill
    numbers: list[Number]

    @property
    def label(self) -> str:
        """The name as long as there is room; the table has it in full."""
        whole = len(self.name) <= LONGEST
        return self.name if whole else f"{self.name[: LONGEST - 1]}…"


def layers_of(rows: Rows, line: str) -> list[Layer]:
    """The first rows each with its fill; what is left of the whole under one."""
    layers = [
        Layer(row.name, _end(row), fill, row.numbers)
        for row, fill in zip(rows.drawn, fills(line), strict=False)
    ]
    left = rows.layers[len(layers) :]
    numbers = sums(row.numbers for row in left)
    if any(numbers):
        name = _name(rows, left)
        layers.append(Layer(name, f" {count(numbers[-1])}", others(line), numbers))
    return layers


def _end(row: Row) -> str:
    """The last figure, or why there is none."""
    last = row.figures[-1]
    return f", {last.words}" if last.number is None else f" {last.words}"


def _name(rows: Rows, left: tuple[Row, ...]) -> str:
    """One by its own; how many there are, unless the rest is more than can be said."""
    if len(left) == 1:
        return left[0].name
    return rows.rest_words if rows.rest else f"{len(left)} others"
