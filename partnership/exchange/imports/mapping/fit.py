"""How well a column would be a field: by its heading, and by its cells."""

from collections.abc import Callable
from dataclasses import dataclass

from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.mapping.cells import (
    WORDS,
    Column,
    is_state,
    test_of,
)
from partnership.exchange.imports.mapping.headings import likeness

# The share of cells that must be what the field reads, whatever the heading says.
LEAST_FITTING = 0.5
# The share that makes cells speak for a field whose name the heading does not say.
TELLING = 0.8
# A heading that says the field's name, and one that says at least some of it.
NAMED, HINTED = 0.85, 0.45
# What cells alone are worth, by what they hold; a needed field takes what there is.
BY_CELLS = {Reads.CHOICE: 50, Reads.CURRENCY: 46}
BY_CELLS_IF_NEEDED = {Reads.DAY: 46, Reads.ACTOR: 46}
# A number is a sum, a year or a key: numbers alone speak for a field least of all.
OF_NUMBERS = {Reads.AMOUNT: 10, Reads.COUNT: 10, Reads.NUMBER: 10}
LEAST_SCORE = 45


@dataclass(frozen=True)
class Fit:
    """A field and a column: how surely the heading names it, how many cells fit."""

    field: ImportField
    column: Column
    name: float
    fitting: int
    score: int

    @property
    def is_named(self) -> bool:
        """Whether the heading says what the field is called."""
        return self.name >= NAMED

    @property
    def share(self) -> float:
        """The share of cells that fit; an empty column has none that does not."""
        return self.fitting / self.column.filled if self.column.filled else 1

    @property
    def why(self) -> str:
        """In words, for whoever must say whether it is so."""
        heading = f"heading “{self.column.heading}”"
        filled = self.column.filled
        if not filled:
            return f"{heading}; every cell is empty"
        kind = WORDS.get(self.field.reads, "words of its list")
        cells = f"{self.fitting} of {filled} cells are {kind}"
        if self.name < HINTED:
            return cells
        return heading if self.fitting == filled else f"{heading}; {cells}"


def fit_of(field: ImportField, column: Column, count: Callable[..., int]) -> Fit:
    """How well they fit; a score of nought is no proposal.

    `count` counts the cells of a column that pass a test.
    """
    name = likeness(column.heading, (field.name, field.label, *field.names))
    if not column.filled:
        return Fit(field, column, name, 0, round(100 * name) if name >= NAMED else 0)
    if name < HINTED and _worth(field) < LEAST_SCORE:
        return Fit(field, column, name, 0, 0)
    fitting = count(column, test_of(field))
    share = fitting / column.filled
    if share < LEAST_FITTING:
        return Fit(field, column, name, fitting, 0)
    score = round(100 * name) if name >= HINTED else 0
    if share >= TELLING and _is_told(field, column, count):
        score += _worth(field)
    return Fit(field, column, name, fitting, score if score >= LEAST_SCORE else 0)


def _worth(field: ImportField) -> int:
    """What cells of this field are worth without a heading that says its name."""
    if field.looks_like:
        return BY_CELLS[Reads.CURRENCY]
    needed = BY_CELLS_IF_NEEDED if field.is_needed else {}
    return (BY_CELLS | OF_NUMBERS | needed).get(field.reads, 0)


def _is_told(field: ImportField, column: Column, count: Callable[..., int]) -> bool:
    """Any words could be names; those of states tell that they are."""
    if field.reads is not Reads.ACTOR:
        return True
    return count(column, is_state) >= TELLING * column.filled
