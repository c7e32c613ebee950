"""Open a file that somebody gave, whatever it is called, and say what is in it."""

from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from partnership.exchange.tables.delimited.reading import delimited_source
from partnership.exchange.tables.headings import find_heading, says_anything
from partnership.exchange.tables.layout import Layout, layout_of
from partnership.exchange.tables.rows import rows_of
from partnership.exchange.tables.signatures import is_archive, refuse_other_kinds
from partnership.exchange.tables.source import Source
from partnership.exchange.tables.table import (
    HEAD_ROWS,
    SAMPLE_ROWS,
    Record,
    Row,
    TableFile,
    Unreadable,
)
from partnership.exchange.tables.workbooks import workbook_source

MEGABYTE = 1024 * 1024


def open_table(
    path: Path,
    name: str,
    *,
    sheet: str = "",
    heading_row: int = 0,
    most_rows: int = 1_000_000,
    most_bytes: int = 100 * MEGABYTE,
) -> TableFile:
    """What is in a file; Unreadable, with what to do, if it is no table.

    `name` is what its sender calls it, for messages; what it is, its bytes say. `sheet`
    is the one to read of a workbook, else the first with anything in it;
    `heading_row` the row that is the heading, where it was not found rightly.
    """
    size = path.stat().st_size
    if not size:
        raise Unreadable(f"The file {name} is empty.")
    if size > most_bytes:
        most = most_bytes // MEGABYTE
        raise Unreadable(
            f"The file is larger than {most} MB. Split it, by year for instance."
        )
    refuse_other_kinds(path)
    if is_archive(path):
        source = workbook_source(path, sheet)
    else:
        source = delimited_source(path, most_rows)
    return _described(source, heading_row, most_rows)


def _described(source: Source, heading_row: int, most_rows: int) -> TableFile:
    head = list(source.first)
    found = find_heading(head, source, heading_row)
    layout = layout_of(head, found, source)
    sample = tuple(islice(rows_of(_again(head), layout, most_rows), SAMPLE_ROWS))
    return TableFile(
        format=source.format,
        encoding=source.encoding,
        separator=source.separator,
        sheets=source.sheets,
        sheet=source.sheet,
        headings=found.headings,
        heading_rows=tuple(row.number for row in found.rows),
        head=tuple(islice(filter(says_anything, head), HEAD_ROWS)),
        sample=sample,
        remarks=(*source.remarks, *found.remarks),
        stream=partial(_stream, source, layout, most_rows),
    )


def _stream(source: Source, layout: Layout, most_rows: int) -> Iterator[Row]:
    return rows_of(source.records(), layout, most_rows)


def _again(records: list[Record]) -> Iterator[Record]:
    yield from records
