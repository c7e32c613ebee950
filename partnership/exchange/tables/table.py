"""What is read from a file: its headings, its rows, and what was assumed of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

SAMPLE_ROWS = 200
# Of the head of a file, as many as somebody looks through for the headings.
HEAD_ROWS = 12


class Unreadable(ValueError):
    """The file as a whole cannot be read; nothing in it was. A finished sentence."""


class LeftOut(StrEnum):
    """Why a row is no data."""

    BLANK = "blank"
    TOTALS = "totals row"
    REPEATED = "heading repeated"
    NOTE = "note"


class Record(NamedTuple):
    """A row as it stands in the file: where it begins, its cells, what is wrong."""

    number: int
    cells: list[str]
    problem: str = ""


@dataclass(frozen=True)
class Heading:
    """One column: its place from 0, what it is called, and its letter in a sheet."""

    position: int
    text: str
    letter: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row with as many cells as there are headings.

    `number` is the line of the file on which it begins, or the row of the sheet;
    `left_out` is empty or says why it is no data, `problem` is empty or a sentence.
    """

    number: int
    cells: tuple[str, ...]
    left_out: str = ""
    problem: str = ""


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook, in the order of the file."""

    name: str
    is_hidden: bool = False


@dataclass(frozen=True)
class TableFile:
    """A file that can be read; `remarks` says in words what was assumed of it."""

    format: str
    encoding: str
    separator: str
    sheets: tuple[str, ...]
    sheet: str
    headings: tuple[Heading, ...]
    # Of several rows of heading, each; the last is the one above the data.
    heading_rows: tuple[int, ...]
    # The first rows that say anything, with titles and headings.
    head: tuple[Record, ...]
    sample: tuple[Row, ...]
    remarks: tuple[str, ...]
    stream: Callable[[], Iterator[Row]] = field(repr=False, compare=False)

    @property
    def heading_row(self) -> int:
        """The row below which the data begin."""
        return self.heading_rows[-1]

    @property
    def word(self) -> str:
        """What one record is called in this format."""
        return "Row" if self.sheets else "Line"

    def rows(self) -> Iterator[Row]:
        """All rows below the heading in their order, also those that are left out.

        Unreadable where the file turns out broken or too long further down: what was
        read of it until then must be let go.
        """
        return self.stream()
