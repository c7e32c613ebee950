"""Notes as plain text of 72 columns, for a telegram or an e-mail."""

from collections.abc import Iterator
from textwrap import TextWrapper

from donors.letter.note import Note, Paragraph
from donors.letter.rows import notes_of
from donors.words import how_many
from partnership.exchange.report import Extract

WIDTH = 72
RULE = "=" * WIDTH


def write_plain(extract: Extract) -> Iterator[bytes]:
    """Each note with its marking above and below; the last line says that it is all."""
    summary, rows = extract.read()
    asked, marking = extract.question, extract.marking
    looks_back = f"As known at {asked.known_in_words}" if asked.known_at else ""
    notes = [plain_note(note, marking, looks_back) for note in notes_of(rows)]
    said = [*extract.remarks(summary), f"End: {how_many(len(notes), 'note')}."]
    text = f"\n{RULE}\n".join([*notes, "\n".join(map(_filled, said))])
    return iter([f"{text}\n".encode()])


def plain_note(note: Note, marking: str, looks_back: str = "") -> str:
    """One note; no line is longer than 72 characters."""
    heads = [("To", note.donor), ("From", note.sender), ("Subject", note.subject)]
    lines = [_filled(f"{label + ':':9}{said}", 9) for label, said in heads if said]
    if looks_back:
        lines.append(_filled(looks_back))
    parts = [_filled(marking.upper()), "\n".join(lines), _filled(note.opening)]
    for number, (paragraph, footnotes) in enumerate(note.numbered(), 1):
        parts += _paragraph(number, paragraph, footnotes)
    return "\n\n".join([*parts, _filled(note.closing), _filled(marking.upper())])


def _paragraph(
    number: int, paragraph: Paragraph, footnotes: list[tuple[int, str]]
) -> Iterator[str]:
    marks = "".join(f" [{place}]" for place, _ in footnotes)
    yield _filled(f"{number}. {paragraph.title}", 3)
    yield _filled(paragraph.text + marks)
    for question in paragraph.questions:
        yield _filled(f"   Question: {question}", 3)
    yield "\n".join(_filled(f"[{place}] {said}", 4) for place, said in footnotes)


def _filled(text: str, indent: int = 0) -> str:
    wrapper = TextWrapper(WIDTH, subsequent_indent=" " * indent, break_on_hyphens=False)
    return wrapper.fill(text)
