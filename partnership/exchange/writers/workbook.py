"""XLSX: a sheet of rows and a sheet of notes, written row by row to a file on disk."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from decimal import Decimal
from typing import Any

import xlsxwriter

from partnership.exchange.report import Extract, Kind, Summary
from partnership.exchange.writers.digest import LABEL, RowDigest

ROWS_IN_A_SHEET = 1_048_575  # beside the headings
CELL_LENGTH = 32_767
PIECE = 64 * 1024
WIDTHS = {Kind.TEXT: 24, Kind.DATE: 12, Kind.YES_NO: 10, Kind.COUNT: 10}
AMOUNT_WIDTH = 18
AMOUNTS = {0: "#,##0", 2: "#,##0.00", 3: "#,##0.000"}


def write_xlsx(extract: Extract) -> Iterator[bytes]:
    """The file in pieces; it is complete on disk when this returns."""
    with ExitStack() as unless_complete:
        file = unless_complete.enter_context(tempfile.TemporaryFile())
        _write(extract, file)
        unless_complete.pop_all()
    return _pieces(file)


def _pieces(file: Any) -> Iterator[bytes]:
    with file:
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def _write(extract: Extract, file: Any) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False}
    workbook = xlsxwriter.Workbook(file, options | {"strings_to_urls": False})
    # The same data give the same file; otherwise it would hold the second of writing.
    workbook.set_properties({"created": extract.generated_at.replace(tzinfo=None)})
    formats = {
        "heading": workbook.add_format({"bold": True, "text_wrap": True}),
        **{n: workbook.add_format({"num_format": f}) for n, f in AMOUNTS.items()},
        Kind.DATE: workbook.add_format({"num_format": "yyyy-mm-dd"}),
    }
    summary, rows = extract.read()
    digest, count, sheet = RowDigest(extract), 0, None
    for row in digest.following(rows):
        if count % ROWS_IN_A_SHEET == 0:
            number = count // ROWS_IN_A_SHEET + 1
            sheet = _sheet_of_rows(workbook, formats, extract, number)
        _write_row(sheet, count % ROWS_IN_A_SHEET + 1, row, extract, formats)
        count += 1
    if sheet is None:
        _sheet_of_rows(workbook, formats, extract, 1)
    notes = [*extract.notes(summary), (LABEL, digest.hexdigest())]
    _sheet_of_notes(workbook, formats, notes, summary, count)
    workbook.close()


def _sheet_of_rows(workbook: Any, formats: dict, extract: Extract, number: int) -> Any:
    sheet = workbook.add_worksheet("Data" if number == 1 else f"Data {number}")
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(extract.columns):
        sheet.set_column(place, place, WIDTHS.get(column.kind, AMOUNT_WIDTH))
        sheet.write_string(0, place, column.heading, formats["heading"])
    return sheet


def _write_row(
    sheet: Any, line: int, row: tuple, extract: Extract, formats: dict
) -> None:
    for place, (column, value) in enumerate(zip(extract.columns, row, strict=True)):
        if value is None:
            continue
        if column.kind in (Kind.USD, Kind.MONEY):
            # A spreadsheet keeps 15 digits; the CSV and the JSON keep every cent.
            sheet.write_number(line, place, value, formats[_decimals(value)])
        elif column.kind is Kind.COUNT:
            sheet.write_number(line, place, value)
        elif column.kind is Kind.DATE:
            sheet.write_datetime(line, place, value, formats[Kind.DATE])
        elif column.kind is Kind.YES_NO:
            sheet.write_string(line, place, "yes" if value else "no")
        else:
            sheet.write_string(line, place, str(value)[:CELL_LENGTH])


def _decimals(amount: Decimal) -> int:
    """How many decimals an amount is shown with: those that its currency counts."""
    found = -amount.as_tuple().exponent
    return found if found in AMOUNTS else 2


def _sheet_of_notes(
    workbook: Any,
    formats: dict,
    notes: list[tuple[str, Any]],
    summary: Summary,
    count: int,
) -> None:
    sheet = workbook.add_worksheet("Notes")
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 100)
    notes = [*notes, ("Rows", str(count))]
    notes += [(f"Total {name}", value) for name, value in summary.totals.items()]
    for line, (label, value) in enumerate(notes):
        sheet.write_string(line, 0, label, formats["heading"])
        if isinstance(value, Decimal):
            sheet.write_number(line, 1, value, formats[_decimals(value)])
        else:
            sheet.write_string(line, 1, "no figure" if value is None else str(value))
