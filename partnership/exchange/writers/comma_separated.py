"""CSV: the headings first, then the rows, then a closing block that proves the end.

UTF-8 with a byte order mark, which spreadsheets need. The lines of the closing block
begin with "# ": the last says how many rows there are, so that a file that was cut off
betrays itself by not having it, and one gives the SHA-256 of the rows as written.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from hashlib import sha256
from itertools import islice

from partnership.exchange.report import Extract, Kind, Summary, Value

BYTE_ORDER_MARK = "\ufeff"
# A spreadsheet runs a cell that begins with one of these as a formula; some take the
# full-width signs of East Asian keyboards for the same.
STARTS_A_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
# In a note, a comma would begin another cell, and so would a semicolon in the
# spreadsheets of half of Europe.
BETWEEN_DIGITS = re.compile(r"(?<=[0-9]),(?=[0-9])")
AFTER_A_SEMICOLON = re.compile(r";\s*(?=[=+\-@＝＋－＠])")
THIN_SPACE = "\u202f"
WRITTEN_AT_ONCE = 500


def write_csv(extract: Extract) -> Iterator[bytes]:
    """The file in pieces; nothing larger than a few hundred rows is held."""
    headings = [column.heading for column in extract.columns]
    yield (BYTE_ORDER_MARK + _lines([headings])).encode()
    summary, pieces = _pieces(extract)
    digest, count = sha256(), 0
    for rows, piece in pieces:
        count += rows
        digest.update(piece)
        yield piece
    yield _closing_block(extract, summary, count, digest.hexdigest()).encode()


def _pieces(extract: Extract) -> tuple[Summary, Iterator[tuple[int, bytes]]]:
    """The summary; then how many rows a piece has, and the piece."""
    by_database = extract.read_lines()
    if by_database:
        summary, lines = by_database
        return summary, _together(lines)
    kinds = [column.kind for column in extract.columns]
    summary, rows = extract.read()
    return summary, _by_us(kinds, rows)


def _together(lines: Iterator[str]) -> Iterator[tuple[int, bytes]]:
    while waiting := list(islice(lines, WRITTEN_AT_ONCE)):
        yield len(waiting), "\r\n".join([*waiting, ""]).encode()


def _by_us(kinds: list[Kind], rows: Iterator[tuple]) -> Iterator[tuple[int, bytes]]:
    while waiting := list(islice(rows, WRITTEN_AT_ONCE)):
        yield len(waiting), lines_of_rows(kinds, waiting)


def lines_of_rows(kinds: list[Kind], rows: list[tuple]) -> bytes:
    """Rows as they stand in the file; a digest of them names the data."""
    return _lines(_safe_rows(kinds, rows)).encode()


def _safe_rows(kinds: list[Kind], rows: list[tuple]) -> Iterator[tuple[str, ...]]:
    """The cells as text, a column at a time: only words can be a formula."""
    columns = zip(kinds, zip(*rows, strict=True), strict=True)
    return zip(*(SAFE_COLUMNS[kind](column) for kind, column in columns), strict=True)


def _safe_amounts(column: tuple[Decimal | None, ...]) -> list[str]:
    return ["" if value is None else f"{value:.2f}" for value in column]


def _safe_numbers(column: tuple[Decimal | int | None, ...]) -> list[str]:
    return ["" if value is None else f"{value:f}" for value in column]


def _safe_dates(column: tuple[date | None, ...]) -> list[str]:
    return ["" if value is None else value.isoformat() for value in column]


def _safe_cells(column: tuple[Value, ...]) -> list[str]:
    return [safe_cell(value) for value in column]


SAFE_COLUMNS = {
    Kind.TEXT: _safe_cells,
    Kind.COUNT: _safe_cells,
    Kind.USD: _safe_amounts,
    Kind.MONEY: _safe_numbers,
    Kind.DATE: _safe_dates,
    Kind.YES_NO: _safe_cells,
}


def safe_cell(value: Value) -> str:
    """A cell as text; a formula is made harmless, a negative number stays a number."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value[:1] in STARTS_A_FORMULA else value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _closing_block(extract: Extract, summary: Summary, count: int, digest: str) -> str:
    """Comment lines, each one cell without quotes, so that it begins with "# "."""
    notes = [f"{label}: {text}" for label, text in extract.notes(summary)]
    notes += [
        f"Total {name}: {_total(value, extract.kind_of(name))}"
        for name, value in summary.totals.items()
    ]
    notes += [f"SHA-256 of the rows: {digest}", f"End of file: {count} rows"]
    return "".join(f"# {_one_line(note)}\r\n" for note in notes)


def _total(value: Value, kind: Kind) -> str:
    """A total as its column writes it: to the smallest coin of its currency."""
    if value is None:
        return "no figure"
    if kind is Kind.MONEY and isinstance(value, Decimal):
        return f"{value:f}"
    return safe_cell(value)


def _one_line(text: str) -> str:
    """A note that is one cell of one line, whichever separator a spreadsheet takes."""
    line = BETWEEN_DIGITS.sub(THIN_SPACE, " ".join(text.split()))
    line = line.replace(",", ";").replace('"', "'")
    return AFTER_A_SEMICOLON.sub(r"\g<0>'", line)


def _lines(rows: Iterable[Sequence[str]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()
