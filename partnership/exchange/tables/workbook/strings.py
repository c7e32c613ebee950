"""The texts that the cells of a workbook share, kept close together."""

import re
from array import array
from collections.abc import Iterable

from .limits import MOST_STRINGS, Refused
from .markup import parse

ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def plain(text: str) -> str:
    """A text with the signs that a workbook must write as _x000D_."""
    if "_x" not in text:
        return text
    return ESCAPED.sub(lambda found: _sign(int(found[1], 16)), text)


def _sign(number: int) -> str:
    return "\ufffd" if 0xD800 <= number <= 0xDFFF else chr(number)


class Strings:
    """All shared texts: their bytes in one row, and where each ends."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ends = array("Q", [0])

    def add(self, text: str) -> None:
        self._bytes += text.encode("utf-8", "replace")
        self._ends.append(len(self._bytes))
        if len(self._bytes) + 8 * len(self._ends) > MOST_STRINGS:
            raise Refused("The workbook has more text than is read. Save it as CSV.")

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, place: int) -> str:
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._bytes[self._ends[place] : self._ends[place + 1]].decode()


def strings_of(pieces: Iterable[bytes]) -> Strings:
    """The texts, each put together from its runs, without their phonetic readings."""
    strings = Strings()
    texts: list[str] = []
    inside = {"t": 0, "rPh": 0}
    length = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        if name in inside:
            inside[name] += 1

    def text(piece: str) -> None:
        nonlocal length
        if inside["t"] and not inside["rPh"]:
            texts.append(piece)
            length += len(piece)
            if length > MOST_STRINGS:
                raise Refused("A cell of the workbook has more text than is read.")

    def end(name: str) -> None:
        nonlocal length
        if name in inside:
            inside[name] -= 1
        elif name == "si":
            strings.add(plain("".join(texts)))
            texts.clear()
            length = 0

    parse(pieces, start, end, text)
    return strings
