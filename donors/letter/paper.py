"""Notes as PDF: each on a sheet of its own, A4, with its marking at head and foot."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from donors.letter.note import Note
from donors.letter.rows import notes_of
from partnership.evidence.templatetags.display import long_day
from partnership.exchange.report import Extract
from partnership.exchange.typesetting import typeset

TEMPLATE = Path(__file__).parent / "paper.typ"


def write_paper(extract: Extract) -> Iterator[bytes]:
    """The whole file at once; the same record gives the same bytes."""
    summary, rows = extract.read()
    asked = extract.question
    said = f"As at {long_day(asked.on)}"
    said += f", as known at {asked.known_in_words}" if asked.known_at else ""
    data = {
        "title": extract.report.title,
        "marking": extract.marking,
        "note": said,
        "remarks": extract.remarks(summary),
        "notes": [_note(note) for note in notes_of(rows)],
    }
    return iter([typeset(TEMPLATE, data)])


def _note(note: Note) -> dict[str, Any]:
    return {
        "heads": [
            [label, said]
            for label, said in (("To", note.donor), ("From", note.sender))
            if said
        ],
        "subject": note.subject,
        "opening": note.opening,
        "closing": note.closing,
        "paragraphs": [
            {
                "title": paragraph.title,
                "text": paragraph.text,
                "questions": paragraph.questions,
                "footnotes": footnotes,
            }
            for paragraph, footnotes in note.numbered()
        ],
    }
