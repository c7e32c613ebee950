"""What the first rows of a table teach about all the others."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from partnership.exchange.tables.headings import FoundHeading
from partnership.exchange.tables.looks import filled
from partnership.exchange.tables.source import Source
from partnership.exchange.tables.table import Heading, Record
from partnership.exchange.tables.totals import speaks_of_total

USUALLY = 0.9


@dataclass(frozen=True)
class Layout:
    """How to tell a row of data from another, and a whole one from a broken one.

    `usual` are the columns that nearly every row fills, `least_cells` how many cells
    a whole row has at the least.
    """

    headings: tuple[Heading, ...]
    last_heading_row: int
    heading_texts: frozenset[tuple[str, ...]]
    usual: frozenset[int]
    least_cells: int
    is_unfinished: bool = False
    word: str = "Line"

    @property
    def width(self) -> int:
        return len(self.headings)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(next(filter(None, texts), "") for texts in self.heading_texts)

    def is_heading(self, cells: list[str], first: str) -> bool:
        """Whether a row says again what the heading says; `first` is its first word."""
        begins = " ".join(first.split()).casefold()
        return begins in self._beginnings and comparable(cells) in self.heading_texts


def layout_of(records: list[Record], found: FoundHeading, source: Source) -> Layout:
    """Learn from the first records what the rows have in common."""
    width = len(found.headings)
    texts = {comparable(row.cells) for row in found.rows if len(filled(row.cells)) > 1}
    texts.add(tuple(heading.text.casefold() for heading in found.headings))
    plain = [
        record
        for record in records
        if record.number > found.last_row
        and (len(places := filled(record.cells)) > 1 or width == 1 and places)
        and comparable(record.cells) not in texts
        and not speaks_of_total(record.cells[places[0]].strip())
    ]
    counts = Counter(place for row in plain for place in filled(row.cells))
    usual = {p for p, n in counts.items() if n >= USUALLY * len(plain) and p < width}
    whole = [row for row in plain if len(row.cells) >= width]
    always = [p for p in range(width) if all(row.cells[p].strip() for row in whole)]
    return Layout(
        headings=found.headings,
        last_heading_row=found.last_row,
        heading_texts=frozenset(texts),
        usual=frozenset(usual),
        # Spreadsheets leave out separators at the end of a line, but only empty cells.
        least_cells=0 if source.sheets else max(always, default=-1) + 1,
        is_unfinished=source.is_unfinished,
        word=source.word,
    )


def comparable(cells: list[str]) -> tuple[str, ...]:
    """A row as another one like it compares: without empty cells at its end."""
    texts = [" ".join(cell.split()).casefold() for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)
