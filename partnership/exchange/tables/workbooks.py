"""An XLSX as a source of records, read by a process that has limits."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from partnership.exchange.tables.messages import messages_of
from partnership.exchange.tables.source import Source, Span, first_of
from partnership.exchange.tables.table import Record, Sheet


def workbook_source(path: Path, sheet: str) -> Source:
    """The records of one sheet; Unreadable if the file is no workbook to be trusted."""
    with closing(messages_of(path, sheet)) as messages:
        head = next(messages)
        first = first_of(record for message in messages for record in _of(message))
    sheets = [Sheet(name, hidden) for name, hidden in head["sheets"]]
    return Source(
        format="xlsx",
        records=partial(_records, path, head["sheet"]),
        first=first,
        sheets=tuple(sheet.name for sheet in sheets),
        sheet=head["sheet"],
        spans=tuple(Span(*area) for area in head["merged"]),
        last_merged_row=head["last_merged_row"],
        remarks=list(head["remarks"]),
    )


def _records(path: Path, sheet: str) -> Iterator[Record]:
    with closing(messages_of(path, sheet)) as messages:
        next(messages)
        for message in messages:
            yield from _of(message)


def _of(message: dict[str, Any]) -> Iterator[Record]:
    return (Record(*row) for row in message["rows"])
