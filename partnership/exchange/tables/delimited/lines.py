"""The lines of a text, however long it is and however it ends them."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from partnership.exchange.tables.delimited.encodings import Encoding
from partnership.exchange.tables.table import Unreadable

PIECE = 64 * 1024
MOST_IN_A_LINE = 1024 * 1024
# Of the first piece: more signs that no text has, and it is none.
MOST_CONTROLS = 0.05
CONTROLS = dict.fromkeys([*range(9), *range(14, 26), *range(27, 32)])


@dataclass(frozen=True)
class LineEnds:
    """How many lines a text has, and whether a lone carriage return ends one."""

    count: int
    lone_returns_end: bool
    is_unfinished: bool


def line_ends_of(path: Path, encoding: Encoding) -> LineEnds:
    """Count the ends of lines in the whole text; Unreadable if it is no text."""
    feeds = returns = pairs = 0
    before, text = "", ""
    for text in _texts(path, encoding):
        if not before:
            _refuse_binary(text)
        feeds += text.count("\n")
        returns += text.count("\r")
        pairs += text.count("\r\n") + (before == "\r" and text[0] == "\n")
        before = text[-1]
    if not before:
        raise Unreadable("The file is empty.")
    lone = returns - pairs
    # One that strays into a cell of a file with other ends of lines ends none.
    ends = lone * 10 > feeds
    is_unfinished = before not in "\r\n"
    return LineEnds(feeds + lone * ends + is_unfinished, ends, is_unfinished)


def lines_of(path: Path, encoding: Encoding, ends: LineEnds) -> Iterator[str]:
    """Each line without its end; one above a megabyte is cut just above it."""
    rest, is_cut = "", False
    for text in _texts(path, encoding):
        lines = _with_feeds(rest + text, ends).split("\n")
        rest = lines.pop()
        for line in lines:
            if not is_cut:
                yield line[: MOST_IN_A_LINE + 1]
            is_cut = False
        if len(rest) > MOST_IN_A_LINE:
            if not is_cut:
                yield rest[: MOST_IN_A_LINE + 1]
            # What is a carriage return here may be half of an end of line.
            rest, is_cut = "\r" if rest.endswith("\r") else "", True
    if rest and not is_cut:
        yield _with_feeds(rest + "\n", ends)[:-1]


def _with_feeds(text: str, ends: LineEnds) -> str:
    """Every end of a line as a line feed; a return at the very end is kept."""
    kept = "\r" if text.endswith("\r") else ""
    text = text[: len(text) - len(kept)].replace("\r\n", "\n")
    return (text.replace("\r", "\n") if ends.lone_returns_end else text) + kept


def _texts(path: Path, encoding: Encoding) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding.codec)(errors="replace")
    with path.open("rb") as file:
        file.seek(encoding.mark)
        while piece := file.read(PIECE):
            if text := decoder.decode(piece):
                yield text
        if text := decoder.decode(b"", final=True):
            yield text


def _refuse_binary(text: str) -> None:
    controls = len(text) - len(text.translate(CONTROLS))
    if controls > max(4, MOST_CONTROLS * len(text)):
        raise Unreadable(
            "The file is not text, and no workbook of a kind that is read here. Save"
            " the table as CSV or XLSX, and give that file."
        )
