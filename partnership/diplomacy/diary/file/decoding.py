"""From the bytes of a calendar file to its lines, unfolded and numbered."""

from collections.abc import Iterator
from typing import NamedTuple

from partnership.diplomacy.diary.file.problems import Unreadable

MEGABYTE = 1024 * 1024
MOST_BYTES = 4 * MEGABYTE
WIDE = (b"\xff\xfe", b"\xfe\xff")


class Line(NamedTuple):
    """One content line, and the number of the first line that it stands on."""

    number: int
    text: str


def lines_of(content: bytes) -> Iterator[Line]:
    """Each content line that is not blank.

    A line is folded between bytes, so that a letter may stand on both sides: bytes are
    put together before they are read as text.
    """
    if not content.strip():
        raise Unreadable("The file is empty")
    if len(content) > MOST_BYTES:
        most = MOST_BYTES // MEGABYTE
        raise Unreadable(
            f"The file is larger than {most} MB. Export fewer months of it"
        )
    if content.startswith(WIDE):
        content = content.decode("utf-16", errors="replace").encode()
    for number, line in _unfolded(content.removeprefix(b"\xef\xbb\xbf")):
        if line.strip():
            yield Line(number, _text(line))


def _unfolded(content: bytes) -> Iterator[tuple[int, bytes]]:
    parts: list[bytes] = []
    begun = 1
    # A page break and its like, which `splitlines` of text knows, end no line here.
    plain = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    for number, line in enumerate(plain.split(b"\n"), 1):
        if line[:1] in (b" ", b"\t") and parts:
            parts.append(line[1:])
            continue
        yield begun, b"".join(parts)
        parts, begun = [line], number
    yield begun, b"".join(parts)


def _text(line: bytes) -> str:
    """UTF-8, as the standard has it; what is not is read as older programs write it."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")
