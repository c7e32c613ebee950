"""A file before its headings are known: where its records come from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from partnership.exchange.tables.table import Record


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
