"""A note as rows of a report, one for each pledge, and the notes from such rows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from donors.letter.note import Note, Paragraph
from partnership.exchange.report import Column, Kind, Value

COLUMNS = (
    Column("donor", "To"),
    Column("iso3", "ISO 3166"),
    Column("sender", "From"),
    Column("subject", "Subject"),
    Column("opening", "Opening"),
    Column("title", "Pledge"),
    Column("status", "Status"),
    Column("late_usd", "Late (US$)", Kind.USD),
    Column("overdue_since", "Overdue since", Kind.DATE),
    Column("text", "What is to be said"),
    Column("questions", "What is to be asked"),
    Column("footnotes", "What bears it"),
    Column("closing", "Closing"),
)
OF_THE_NOTE = ("donor", "iso3", "sender", "subject", "opening", "closing")
LISTS = ("questions", "footnotes")


def rows_of(note: Note) -> Iterator[tuple[Value, ...]]:
    """A note as rows; a list stands in one cell, a line for each of it."""
    for paragraph in note.paragraphs or [None]:
        yield tuple(_cell(note, paragraph, column.key) for column in COLUMNS)


def _cell(note: Note, paragraph: Paragraph | None, key: str) -> Value:
    value = getattr(note if key in OF_THE_NOTE else paragraph, key, None)
    return "\n".join(value) if isinstance(value, list) else value


def notes_of(rows: Iterable[tuple[Value, ...]]) -> Iterator[Note]:
    """The notes that these rows are of, in their order."""
    keys = [column.key for column in COLUMNS]
    cells = (dict(zip(keys, row, strict=True)) for row in rows)
    for of_the_note, found in groupby(cells, lambda row: [row[k] for k in OF_THE_NOTE]):
        note = Note(**dict(zip(OF_THE_NOTE, of_the_note, strict=True)), paragraphs=[])
        yield replace(note, paragraphs=[_paragraph(r) for r in found if r["title"]])


def _paragraph(cells: dict[str, Value]) -> Paragraph:
    said = {key: value for key, value in cells.items() if key not in OF_THE_NOTE}
    return Paragraph(**said | {key: said[key].splitlines() for key in LISTS})
