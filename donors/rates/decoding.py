"""From the bytes of a file to its rows, or why it is no CSV that can be read."""

import csv
import io
from collections.abc import Iterator

MOST_BYTES = 8 * 1024 * 1024
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
SEPARATORS = ";\t,"


class Unreadable(ValueError):
    """The file as a whole cannot be read; nothing in it was."""


def decoded(content: bytes) -> str:
    """The text of a file: with a byte-order mark as that says, else UTF-8 or Latin."""
    if not content.strip():
        raise Unreadable("The file is empty.")
    if len(content) > MOST_BYTES:
        raise Unreadable(
            f"The file is larger than {MOST_BYTES // 1024 // 1024} MB. Split it by year"
        )
    if content.startswith(WORKBOOKS):
        raise Unreadable("The file is a workbook or an archive. Save the sheet as CSV")
    mark = next((mark for mark in MARKS if content.startswith(mark)), b"")
    if not mark and b"\0" in content:
        raise Unreadable("The file is not text, so no CSV. Save it as CSV")
    try:
        text = content.decode(MARKS.get(mark, "utf-8"))
    except UnicodeDecodeError:
        # Names of currencies and figures are the same letters in all of these.
        text = content.decode("cp1252", errors="replace")
    if "\0" in text:
        raise Unreadable("The file is not text, so no CSV. Save it as CSV")
    return text.removeprefix("\ufeff")


def separator_of(text: str) -> str:
    """What stands between the cells: whatever the first line has most of."""
    heading = text.lstrip().partition("\n")[0]
    return max(SEPARATORS, key=heading.count)


def rows_of(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank, with the line that it ends on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, [cell.strip() for cell in row]
    except csv.Error as wrong:
        words = f"The file is no CSV: line {reader.line_num} breaks off ({wrong})"
        raise Unreadable(words) from None
