"""A CSV or TSV as a source of records."""

from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from partnership.exchange.tables.delimited.encodings import encoding_of
from partnership.exchange.tables.delimited.lines import line_ends_of, lines_of
from partnership.exchange.tables.delimited.records import records_of
from partnership.exchange.tables.delimited.separators import (
    NAMES,
    said_separator,
    separator_of,
)
from partnership.exchange.tables.source import Source, first_of
from partnership.exchange.tables.table import Record, Unreadable

LINES_LOOKED_AT = 100
# Titles, heading and notes; how many rows of data there are shows as they are read.
BESIDE_ROWS = 1000
CHARACTERS_LOOKED_AT = 1024 * 1024


def delimited_source(path: Path, most_rows: int) -> Source:
    """The records of a text file; Unreadable if it is no text, empty or too long."""
    encoding = encoding_of(path)
    ends = line_ends_of(path, encoding)
    with closing(lines_of(path, encoding, ends)) as lines:
        head = _first(lines)
    said = said_separator(head[0]) if head else ""
    separator = said or separator_of(head)

    def records() -> Iterator[Record]:
        with closing(lines_of(path, encoding, ends)) as lines:
            found = records_of(lines, separator)
            if said:
                next(found, None)
            yield from found

    if ends.count > most_rows + BESIDE_ROWS:
        _refuse_too_many(records(), most_rows)
    with closing(records()) as found:
        first = first_of(found)
    remarks = [encoding.remark] if encoding.remark else []
    if separator != ",":
        remarks.append(f"Cells are separated by {NAMES.get(separator, separator)}")
    return Source(
        format="tsv" if separator == "\t" else "csv",
        records=records,
        first=first,
        encoding=encoding.label,
        separator=separator,
        remarks=remarks,
        is_unfinished=ends.is_unfinished,
    )


def _first(lines: Iterator[str]) -> list[str]:
    found, length = [], 0
    for line in islice(lines, LINES_LOOKED_AT):
        found.append(line)
        length += len(line)
        if length > CHARACTERS_LOOKED_AT:
            break
    return found


def _refuse_too_many(records: Iterator[Record], most_rows: int) -> None:
    """Only where there are more lines: cells with line breaks make fewer rows."""
    with closing(records):
        filled = sum(1 for record in records if any(record.cells))
    if filled > most_rows + BESIDE_ROWS:
        raise Unreadable(
            f"The file has {filled:,} rows, more than the {most_rows:,} that are read"
            " at once. Split it, by year for instance."
        )
