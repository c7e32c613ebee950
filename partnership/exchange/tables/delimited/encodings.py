"""In which encoding a text is written: told by its mark, its bytes, or its letters."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from partnership.exchange.tables.delimited.code_pages import code_page_of

PIECE = 256 * 1024
LETTERS_LOOKED_AT = 64 * 1024
MARKS = (
    (b"\xff\xfe\0\0", "utf-32-le", "UTF-32"),
    (b"\0\0\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
CHECK = "Look at names with accents; if they are wrong, save the file as UTF-8"


@dataclass(frozen=True)
class Encoding:
    """How to decode a file: Python's name, ours, the bytes of its mark, a remark."""

    codec: str
    label: str
    mark: int = 0
    remark: str = ""


def encoding_of(path: Path) -> Encoding:
    """The encoding of a file; where it is a guess, its remark says so.

    The whole file is looked at, since one letter near the end may be the only one that
    is not plain; which code page it is, is told by the first lines that have any.
    """
    with path.open("rb") as file:
        head = file.read(4096)
    for mark, codec, label in MARKS:
        if head.startswith(mark):
            return Encoding(codec, label, len(mark))
    if wide := _wide_without_mark(head):
        return Encoding(wide, "UTF-16", 0, "Read as UTF-16, though no mark says so")
    return _by_bytes(path)


def _wide_without_mark(head: bytes) -> str:
    """In UTF-16 every second byte of plain letters and figures is NUL."""
    pairs = len(head) // 2
    if pairs < 2:
        return ""
    high, low = head[0::2].count(0), head[1::2].count(0)
    if low > pairs * 0.4 and high < pairs * 0.1:
        return "utf-16-le"
    if high > pairs * 0.4 and low < pairs * 0.1:
        return "utf-16-be"
    return ""


def _by_bytes(path: Path) -> Encoding:
    wide = wrong = 0
    letters = bytearray()
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    for piece in _pieces(path):
        text = decoder.decode(piece)
        if piece.isascii():
            continue
        wrong += text.count("\ufffd")
        wide += len(text) - len(text.encode("ascii", "ignore"))
        if len(letters) < LETTERS_LOOKED_AT:
            lines = piece.splitlines()
            letters += b"\n".join(line for line in lines if not line.isascii())
    if not wrong:
        return Encoding("utf-8", "UTF-8")
    if wide > 10 * wrong:
        remark = f"Read as UTF-8, but for {wrong} places that are not; see their rows"
        return Encoding("utf-8", "UTF-8", 0, remark)
    codec, label = code_page_of(bytes(letters[:LETTERS_LOOKED_AT]))
    return Encoding(codec, label, 0, f"Read as {label}, since it is not UTF-8. {CHECK}")


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece
