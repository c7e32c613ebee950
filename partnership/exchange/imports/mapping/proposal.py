"""What each column of a file seems to be, why, and what somebody must decide."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.mapping.assignment import NONE, assign
from partnership.exchange.imports.mapping.cells import Column, columns_of, test_of
from partnership.exchange.imports.mapping.fit import Fit, fit_of
from partnership.exchange.imports.mapping.headings import spelt_alike
from partnership.exchange.imports.mapping.hints import hints_of

# Two columns whose scores differ by no more are equally good.
EQUAL = 5
# The share of cells that must fit so that nobody is asked.
SURELY_FITTING = 0.9
# Cells from which one value in all of them is something to ask about.
SEVERAL = 3
FIGURES = (Reads.AMOUNT, Reads.COUNT, Reads.NUMBER)
# Columns that say one thing in every row of many a file.
OFTEN_CONSTANT = (Reads.CURRENCY, Reads.CHOICE, Reads.FLAG)


@dataclass(frozen=True)
class Proposal:
    """The position of a heading by field, each with its reason in words.

    `doubtful` fields have a column that somebody should look at; `missing` ones are
    needed and have none; `hints` are currency, unit and date as the headings of the
    proposed columns say them, to be asked about and never taken without being said.
    """

    columns: dict[str, int]
    why: dict[str, str]
    unused: tuple[int, ...]
    doubtful: frozenset[str]
    missing: tuple[str, ...]
    hints: dict[str, str] = field(default_factory=dict)


def propose(
    headings: Sequence[str],
    sample: Sequence[Sequence[str]],
    fields: Sequence[ImportField],
) -> Proposal:
    """Which column is what, by headings and cells; the same for the same file.

    A column whose cells do not fit a field is never proposed for it, however its
    heading reads.
    """
    columns = columns_of(headings, sample)
    count = _counting()
    fits = [[fit_of(one, column, count) for column in columns] for one in fields]
    places = assign([[fit.score for fit in row] for row in fits])
    _add_the_only_figures(fits, places, count)
    chosen = {
        row[place].field.name: row[place]
        for row, place in zip(fits, places, strict=True)
        if place != NONE
    }
    taken = set(places)
    return Proposal(
        columns={name: fit.column.position for name, fit in chosen.items()},
        why={name: fit.why for name, fit in chosen.items()},
        unused=tuple(c.position for c in columns if c.position not in taken),
        doubtful=frozenset(
            name
            for name, fit in chosen.items()
            if _is_doubtful(fit) or _has_rival(fit, fits, chosen, taken)
        ),
        missing=tuple(f.name for f in fields if f.is_needed and f.name not in chosen),
        hints=_hints(chosen),
    )


def _counting() -> Callable[[Column, Any], int]:
    """Count each test once a column, however many fields ask it."""
    known: dict[tuple[int, Any], int] = {}

    def count(column: Column, is_one: Callable[[str], bool]) -> int:
        asked = (column.position, is_one)
        if asked not in known:
            known[asked] = column.count(is_one)
        return known[asked]

    return count


def _add_the_only_figures(
    fits: list[list[Fit]], places: list[int], count: Callable[..., int]
) -> None:
    """Where a needed figure has no column and one column alone has figures, take it."""
    for number, row in enumerate(fits):
        wanted = row and row[0].field.is_needed and row[0].field.reads in FIGURES
        if not wanted or places[number] != NONE:
            continue
        is_figure = test_of(row[0].field)
        left = [
            place
            for place, fit in enumerate(row)
            if place not in places
            and fit.column.filled
            and count(fit.column, is_figure) == fit.column.filled
        ]
        if len(left) == 1:
            places[number] = left[0]
            fitting = row[left[0]].column.filled
            row[left[0]] = replace(row[left[0]], fitting=fitting)


def _is_doubtful(fit: Fit) -> bool:
    """Whether the column by itself leaves a question open."""
    reads = fit.field.reads
    if not fit.column.filled:
        return fit.field.is_needed or not fit.is_named
    if fit.share < SURELY_FITTING or fit.name == 0 and reads is not Reads.CHOICE:
        return True
    constant = len(fit.column.cells) == 1 and fit.column.filled >= SEVERAL
    return constant and not fit.is_named and reads not in OFTEN_CONSTANT


def _has_rival(
    fit: Fit, fits: list[list[Fit]], chosen: dict[str, Fit], taken: set[int]
) -> bool:
    """Whether a free column is as good, or a field without one wants this column."""
    for row in fits:
        for other in row:
            same_field = other.field.name == fit.field.name
            if same_field and (
                other.column.position in taken or _is_code(other.column)
            ):
                continue
            if not same_field and (
                other.field.name in chosen or other.column != fit.column
            ):
                continue
            if other.score and other.score >= fit.score - EQUAL:
                return True
    return False


def _is_code(column: Column) -> bool:
    """Whether it says the codes of what another column names."""
    return any(
        word == "code" or word.startswith("iso")
        for word in spelt_alike(column.heading).split()
    )


def _hints(chosen: dict[str, Fit]) -> dict[str, str]:
    """What the headings of the figures say; where two say different things, neither."""
    said: dict[str, set[str]] = {}
    for fit in chosen.values():
        if fit.field.reads in FIGURES:
            for name, value in hints_of(fit.column.heading).items():
                said.setdefault(name, set()).add(value)
    return {name: values.pop() for name, values in said.items() if len(values) == 1}
