"""PDF: the report on paper, A4 across, tagged for assistive technology (PDF/UA-1).

Typst sets it with typefaces of its own, so that the same data give the same bytes on
any machine. What people wrote goes in as data and is never read as a template.
"""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from partnership.evidence.templatetags.display import MINUS, short_day
from partnership.exchange.report import Columns, Extract, Kind, Value
from partnership.exchange.typesetting import typeset
from partnership.exchange.writers.digest import LABEL, RowDigest
from partnership.exchange.writers.too_long import TooLong

TEMPLATE = Path(__file__).parent / "paper.typ"
# More than anybody prints; a few seconds and some tens of megabytes.
MOST_ROWS = 2_000
# More columns than fit across: each row is then set as a block of its own.
MOST_COLUMNS = 15
UNKNOWN = "–"


def write_pdf(extract: Extract) -> Iterator[bytes]:
    """The file, complete when this returns; TooLong if paper cannot bear the rows."""
    summary, rows = extract.read()
    digest = RowDigest(extract)
    held = list(islice(digest.following(rows), MOST_ROWS + 1))
    if len(held) > MOST_ROWS:
        raise TooLong(
            f"A PDF bears {MOST_ROWS:,} rows, and this report has more. Narrow it down,"
            " or take the CSV, XLSX or JSON, which have every row."
        )
    notes = [*extract.notes(summary), (LABEL, digest.hexdigest())]
    return iter([typeset(TEMPLATE, _contents(extract, held, summary.totals, notes))])


def _contents(
    extract: Extract,
    rows: list[tuple],
    totals: dict[str, Value],
    notes: list[tuple[str, str]],
) -> dict[str, Any]:
    """What the template sets, all of it as text."""
    report, columns = extract.report, extract.columns
    chart = report.chart(extract.question, rows) if report.chart else None
    return {
        "title": report.title,
        "marking": extract.marking,
        "as_at": short_day(extract.question.on),
        "as_known": extract.question.known_in_words,
        "headings": [column.heading for column in columns],
        "numbers": [column.is_number for column in columns],
        "is_wide": len(columns) > MOST_COLUMNS,
        "rows": [_row(row, columns) for row in rows],
        "total": _total(totals, columns),
        "totals": [[name, in_words(value)] for name, value in totals.items()],
        "notes": [[label, printable(text)] for label, text in notes],
        "chart": asdict(chart) if chart else None,
    }


def _row(row: tuple, columns: Columns) -> list[str]:
    return [
        in_words(value, column.kind) for value, column in zip(row, columns, strict=True)
    ]


def _total(totals: dict[str, Value], columns: Columns) -> list[str] | None:
    """The totals under their columns; None where no column has one."""
    if not any(column.key in totals for column in columns):
        return None
    cells = [
        in_words(totals[column.key], column.kind) if column.key in totals else ""
        for column in columns
    ]
    return ["Total", *cells[1:]]


def in_words(value: Value, kind: Kind = Kind.MONEY) -> str:
    """A cell as it is printed; what nobody knows is a dash, never nought."""
    if value is None or value == "":
        return UNKNOWN
    if isinstance(value, bool):
        return "yes" if value else "no"
    if kind is Kind.USD:
        return f"{value:,.2f}".replace("-", MINUS)
    if isinstance(value, int | Decimal):
        return f"{value:,}".replace("-", MINUS)
    return short_day(value) if isinstance(value, date) else printable(value)


def printable(text: str) -> str:
    """Text without line breaks and characters that no typeface has by their nature."""
    return "".join(one if one.isprintable() else " " for one in text)
