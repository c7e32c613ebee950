"""From records to rows: which are data, and what is wrong with one."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field

from partnership.exchange.tables.faults import fault_of, harmless, is_plain
from partnership.exchange.tables.layout import Layout
from partnership.exchange.tables.notes import is_note
from partnership.exchange.tables.table import LeftOut, Record, Row, Unreadable
from partnership.exchange.tables.totals import (
    is_surely_total,
    is_total,
    is_total_of,
    may_be_total,
)

MOST_WAITING = 1000
# Below so many blank rows, what stood above them was the end of the table.
MOST_BLANK = 10_000
CUT_OFF = "The file ends in the middle of this row: it may have been cut off."


def rows_of(records: Iterator[Record], layout: Layout, most_rows: int) -> Iterator[Row]:
    """The rows below the heading, in order.

    What may be a note or a bare “Total” waits until it is known whether a row of data
    follows. Unreadable beyond `most_rows` of them.
    """
    count, group = 0, ""
    waiting = Waiting()
    with closing(records):
        for record in _below(records, layout):
            row, at_the_end = _row(record, layout, group)
            if row.left_out or at_the_end:
                yield from waiting.take(row, at_the_end)
                continue
            for released in waiting.released():
                count += not released.left_out
                yield released
            count += 1
            if count > most_rows:
                raise _too_many(most_rows)
            # A group says its name once where its rows are said below it.
            group = row.cells[0] or group or next(filter(None, row.cells), "")
            yield row
    yield from waiting.ended()


@dataclass
class Waiting:
    """Rows of which only what follows them says whether they are data."""

    rows: list[tuple[Row, Row]] = field(default_factory=list)
    blank: int = 0

    def take(self, row: Row, at_the_end: str) -> Iterator[Row]:
        """Keep a row; what need not wait, or not any longer, comes back."""
        if not self.rows and not at_the_end:
            yield row
            return
        self.blank += bool(row.left_out)
        ended = Row(row.number, row.cells, at_the_end) if at_the_end else row
        self.rows.append((row, ended))
        if self.blank > MOST_BLANK:
            yield from self.ended()
        elif len(self.rows) - self.blank > MOST_WAITING:
            yield from self.released()

    def released(self) -> Iterator[Row]:
        """All of them as data, since data follow."""
        rows, self.rows, self.blank = self.rows, [], 0
        return (row for row, _ in rows)

    def ended(self) -> Iterator[Row]:
        """All of them as what stands below a table."""
        rows, self.rows, self.blank = self.rows, [], 0
        return (row for _, row in rows)


def _below(records: Iterator[Record], layout: Layout) -> Iterator[Record]:
    """The records below the heading; the last of a file without an end is looked at."""
    last = None
    for record in records:
        if last is not None:
            yield last
        last = record if record.number > layout.last_heading_row else None
    if last is not None:
        if layout.is_unfinished and 1 < len(last.cells) < layout.width:
            last = last._replace(problem=last.problem or CUT_OFF)
        yield last


def _row(record: Record, layout: Layout, group: str) -> tuple[Row, LeftOut | str]:
    """The row; and what it is if no data follow it."""
    cells = [cell.strip() for cell in record.cells]
    first = next(filter(None, cells), "")
    width = layout.width
    number = record.number
    if not first and not record.problem:
        return Row(number, ("",) * width, LeftOut.BLANK), ""
    plain = len(cells) == width and is_plain("".join(cells))
    whole = tuple(cells if plain else harmless(cells, width))
    if layout.is_heading(cells, first) and not record.problem:
        return Row(number, whole, LeftOut.REPEATED), ""
    total = _total(cells, first, layout, group)
    if total is True:
        return Row(number, whole, LeftOut.TOTALS), ""
    problem = record.problem or ("" if plain else fault_of(cells, layout))
    if total is None:
        return Row(number, whole, "", problem), LeftOut.TOTALS
    if is_note(cells, width):
        return Row(number, whole, "", problem), LeftOut.NOTE
    return Row(number, whole, "", problem), ""


def _total(cells: list[str], first: str, layout: Layout, group: str) -> bool | None:
    """Whether the row is one of totals; None if it is unless data follow it."""
    if not may_be_total(first):
        return False
    if is_surely_total(first):
        return True
    bare = is_total(first)
    if not bare and not is_total_of(first, group):
        return False
    lacks = any(place >= len(cells) or not cells[place] for place in layout.usual)
    if lacks:
        return True
    return None if bare else False


def _too_many(most_rows: int) -> Unreadable:
    return Unreadable(
        f"The file has more than {most_rows:,} rows, which are as many as are read at"
        " once. Split it, by year for instance."
    )
