"""CSV: the headings first, then the rows, then a closing block that proves the end.

UTF-8 with a byte order mark, which spreadsheets need. The lines of the closing block
begin with "# ": the last says how many rows there are, so that a file that was cut off
betrays itself by not having it, and one gives the SHA-256 of the rows as written.
"""

import csv
import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from partnership.exchange.report import Extract, Value

BYTE_ORDER_MARK = "\ufeff"
# A spreadsheet runs a cell that begins with one of these as a formula.
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
WRITTEN_AT_ONCE = 500


def write_csv(extract: Extract) -> Iterator[bytes]:
    """The file in pieces; nothing larger than a few hundred rows is held."""
    headings = [column.heading for column in extract.report.columns]
    yield (BYTE_ORDER_MARK + _lines([headings])).encode()
    digest, count, waiting = sha256(), 0, []
    for row in extract.rows():
        waiting.append([safe_cell(value) for value in row])
        count += 1
        if len(waiting) == WRITTEN_AT_ONCE:
            piece = _lines(waiting).encode()
            digest.update(piece)
            yield piece
            waiting = []
    piece = _lines(waiting).encode()
    digest.update(piece)
    yield piece + _closing_block(extract, count, digest.hexdigest()).encode()


def safe_cell(value: Value) -> str:
    """A cell as text; a formula is made harmless, a negative number stays a number."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    return f"'{value}" if value.startswith(STARTS_A_FORMULA) else value


def _closing_block(extract: Extract, count: int, digest: str) -> str:
    """Comment lines, unquoted, so that each begins with "# " and not with a quote."""
    notes = [f"{label}: {text}" for label, text in extract.notes()]
    notes += [
        f"Total {name}: {'no figure' if value is None else safe_cell(value)}"
        for name, value in extract.summary.totals.items()
    ]
    notes += [f"SHA-256 of the rows: {digest}", f"End of file: {count} rows"]
    return "".join(f"# {_one_line(note)}\r\n" for note in notes)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _lines(rows: list[list[Any]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()
