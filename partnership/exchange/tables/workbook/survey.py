"""A quick look over a whole sheet before its cells are read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .addresses import area_of
from .limits import MEGABYTE, MOST_COLUMNS, MOST_MERGED, Refused

MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^<>]{0,300}?\bref\s*=\s*[\"']([^\"']{1,40})[\"']"
)
HIDDEN = re.compile(rb"<(?:\w+:)?row\b[^<>]{0,300}\bhidden\s*=\s*[\"'](?:1|true)[\"']")
# A cell beyond column SF that has something in it: it is not closed at once.
FAR = re.compile(rb"r=\"((?:[A-Z]{3,}|S[G-Z]|[T-Z][A-Z])[0-9]+)\"[^<>/]{0,300}>")


@dataclass
class Survey:
    """How many cells have values, formulas; which rows are hidden, cells merged."""

    values: int = 0
    formulas: int = 0
    hidden_rows: int = 0
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    too_many_merged: bool = False


def survey_of(pieces: Iterable[bytes]) -> Survey:
    """Look at the marks alone; Refused at a cell too far to the right."""
    survey = Survey()
    for piece in _whole_marks(pieces):
        survey.values += piece.count(b"v>") // 2 + piece.count(b"is>") // 2
        survey.formulas += sum(map(piece.count, (b"<f>", b"<f ", b":f>", b":f ")))
        if b"hidden" in piece:
            survey.hidden_rows += len(HIDDEN.findall(piece))
        if far := FAR.search(piece):
            address = far[1].decode()[:12]
            raise Refused(
                f"Cell {address} has something in it, far to the right: {MOST_COLUMNS}"
                " columns are read. Clear it, or put the table on a sheet of its own."
            )
        if b"mergeCell" in piece:
            _merged(piece, survey)
    return survey


def _merged(piece: bytes, survey: Survey) -> None:
    for reference in MERGED.findall(piece):
        area = area_of(reference.decode("ascii", "replace"))
        if area and len(survey.merged) >= MOST_MERGED:
            survey.too_many_merged = True
        elif area:
            survey.merged.append(area)


def _whole_marks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, cut between the marks and not within them."""
    rest = b""
    for piece in pieces:
        piece = rest + piece
        cut = piece.rfind(b">") + 1
        if not cut and len(piece) < MEGABYTE:
            rest = piece
            continue
        cut = cut or len(piece)
        yield piece[:cut]
        rest = piece[cut:]
    yield rest
