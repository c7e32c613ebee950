"""A file before its headings are known: where its records come from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from partnership.exchange.tables.table import SAMPLE_ROWS, Record

# Enough for the sample below titles and headings; fewer where rows are very long.
RECORDS_LOOKED_AT = SAMPLE_ROWS + 100
CHARACTERS_LOOKED_AT = 8 * 1024 * 1024


class Span(NamedTuple):
    """Cells that a sheet shows as one: rows from 1, columns from 0, both inclusive."""

    first_row: int
    last_row: int
    first: int
    last: int


@dataclass(frozen=True)
class Source:
    """What a reader of one format tells the rest; `records` may be called again."""

    format: str
    records: Callable[[], Iterator[Record]]
    encoding: str = ""
    # As many of them as it takes to know the heading and the sample.
    first: tuple[Record, ...] = ()
    separator: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    spans: tuple[Span, ...] = ()
    remarks: list[str] = field(default_factory=list)
    # Down to which row words are read in each row that they were merged over.
    last_merged_row: int = 0
    # Whether the last line has no end, as that of a file which was cut off.
    is_unfinished: bool = False

    @property
    def word(self) -> str:
        """What one record is called in this format."""
        return "Row" if self.sheets else "Line"


def first_of(records: Iterator[Record]) -> tuple[Record, ...]:
    """The records at the head of a file."""
    head, length = [], 0
    for record in islice(records, RECORDS_LOOKED_AT):
        head.append(record)
        length += sum(map(len, record.cells))
        if length > CHARACTERS_LOOKED_AT:
            break
    return tuple(head)
