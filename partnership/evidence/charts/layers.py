"""Rows as layers of a drawing: as many as there are fills, the others together."""

from dataclasses import dataclass

from partnership.evidence.charts.fills import Fill
from partnership.evidence.charts.rows import Number, Row, Rows, sums
from partnership.evidence.templatetags.display import count

LONGEST = 24


@dataclass(frozen=True)
class Layer:
    """A name with its last figure, its fill, and its numbers point by point."""

    label: str
    fill: Fill
    numbers: list[Number]


def layers_of(rows: Rows, fills: tuple[Fill, ...], others: Fill) -> list[Layer]:
    """The first rows each with its fill; what is left of the whole under one."""
    layers = [
        Layer(f"{short(row.name)}{_end(row)}", fill, row.numbers)
        for row, fill in zip(rows.drawn, fills, strict=False)
    ]
    left = rows.drawn[len(layers) :] + ((rows.rest,) if rows.rest else ())
    numbers = sums(row.numbers for row in left)
    if any(numbers):
        label = f"{_others_words(rows, len(left))} {count(numbers[-1])}"
        layers.append(Layer(label, others, numbers))
    return layers


def short(label: str) -> str:
    """A label as long as there is room; the table has it in full."""
    return label if len(label) <= LONGEST else f"{label[: LONGEST - 1]}…"


def _end(row: Row) -> str:
    """What stands after a name: its last figure, or why it has none."""
    last = row.last
    return f", {last.words}" if last.number is None else f" {last.words}"


def _others_words(rows: Rows, number: int) -> str:
    """How many there are; those of the rest are in it too, and nobody counts them."""
    if rows.rest:
        return "Others"
    return "1 other" if number == 1 else f"{number} others"
