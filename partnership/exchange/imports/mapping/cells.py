"""How many cells of a column are what a field reads."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from partnership.actors.matching.states import codes_meant, codes_of_two_letters
from partnership.evidence.currencies import CURRENCIES, NAMES
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.tables.looks import is_placeholder
from partnership.exchange.tables.values import (
    BadValue,
    DateOrder,
    NumberStyle,
    read_date,
    read_flag,
    read_money,
    read_number,
)

# Rows that are looked at, and letters of a cell: longer ones are neither.
MOST_ROWS, MOST_LETTERS = 200, 200
LONGEST_NAME = 120
STYLES = (NumberStyle(".", ","), NumberStyle(",", "."))
ORDERS = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, DateOrder.YEAR_FIRST)
CURRENCY_NAMES = frozenset(name.casefold() for name in NAMES.values())
CODE_OF_A_STATE = re.compile(r"[A-Z]{3}")
# What the cells are, where a proposal says how many of them are it.
WORDS = {
    Reads.AMOUNT: "amounts",
    Reads.COUNT: "whole numbers",
    Reads.NUMBER: "numbers",
    Reads.DAY: "dates",
    Reads.CURRENCY: "currencies",
    Reads.ACTOR: "names",
    Reads.FLAG: "yes or no",
}


class Column(NamedTuple):
    """What a column holds in the sample: its cells that say something, each once."""

    position: int
    heading: str
    cells: tuple[str, ...]
    # How often each of them stands there.
    times: tuple[int, ...]

    @property
    def filled(self) -> int:
        """How many cells say something."""
        return sum(self.times)

    def count(self, is_one: Callable[[str], bool]) -> int:
        """How many cells are something; each text is looked at once."""
        pairs = zip(self.cells, self.times, strict=True)
        return sum(times for cell, times in pairs if is_one(cell))


def columns_of(
    headings: Sequence[str], sample: Sequence[Sequence[str]]
) -> list[Column]:
    """The columns of a sample; a row may be shorter than the headings."""
    found = []
    for position, heading in enumerate(headings):
        counted: dict[str, int] = {}
        for row in sample[:MOST_ROWS]:
            cell = row[position].strip() if position < len(row) else ""
            if cell and not is_placeholder(cell):
                cell = cell[: MOST_LETTERS + 1]
                counted[cell] = counted.get(cell, 0) + 1
        cells, times = tuple(counted), tuple(counted.values())
        found.append(Column(position, heading, cells, times))
    return found


def test_of(field: ImportField) -> Callable[[str], bool]:
    """What tells whether a cell could be of this field."""
    if field.looks_like:
        return field.looks_like
    if field.reads is Reads.CHOICE:
        return lambda cell: _is_choice(cell, field)
    return TESTS.get(field.reads, bool)


def is_state(cell: str) -> bool:
    """Whether a cell is a state by its name or its code in capitals."""
    if len(cell) == 2:
        return cell in codes_of_two_letters()
    if CODE_OF_A_STATE.fullmatch(cell):
        return cell in codes_of_two_letters().values()
    return bool(codes_meant(cell))


def _is_choice(cell: str, field: ImportField) -> bool:
    word = " ".join(cell.lower().replace("_", " ").split())
    return word in field.choices or word.replace(" ", "_") in field.choices


def _is_name(cell: str) -> bool:
    has_letters = any(map(str.isalpha, cell))
    return has_letters and len(cell) <= LONGEST_NAME and not _is_day(cell)


def _is_currency(cell: str) -> bool:
    return cell.upper() in CURRENCIES or cell.casefold() in CURRENCY_NAMES


def _has_digits(cell: str) -> bool:
    return any(map(str.isdigit, cell))


def _is_count(cell: str) -> bool:
    return _has_digits(cell) and any(
        number is not None and number >= 0 and number == number.to_integral_value()
        for number in (_read(read_number, cell, style) for style in STYLES)
    )


def _is_day(cell: str) -> bool:
    return _has_digits(cell) and any(
        _read(read_date, cell, order) is not None for order in ORDERS
    )


def _is_flag(cell: str) -> bool:
    return _read(read_flag, cell) is not None


def _is_in_some_style(read: Callable) -> Callable[[str], bool]:
    def is_one(cell: str) -> bool:
        return _has_digits(cell) and any(
            _read(read, cell, style) is not None for style in STYLES
        )

    return is_one


def _read(read: Callable, *said: object) -> object | None:
    try:
        return read(*said)
    except BadValue:
        return None


TESTS: dict[Reads, Callable[[str], bool]] = {
    Reads.AMOUNT: _is_in_some_style(read_money),
    Reads.NUMBER: _is_in_some_style(read_number),
    Reads.COUNT: _is_count,
    Reads.DAY: _is_day,
    Reads.CURRENCY: _is_currency,
    Reads.ACTOR: _is_name,
    Reads.FLAG: _is_flag,
}
