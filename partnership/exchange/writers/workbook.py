"""XLSX: a sheet of rows and a sheet of notes, written row by row to a file on disk."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from decimal import Decimal
from typing import Any

import xlsxwriter

from partnership.exchange.report import Extract, Kind, Summary

ROWS_IN_A_SHEET = 1_048_575  # beside the headings
CELL_LENGTH = 32_767
PIECE = 64 * 1024
WIDTHS = {Kind.TEXT: 24, Kind.USD: 18, Kind.DATE: 12, Kind.YES_NO: 10}


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
    formats = {
        "heading": workbook.add_format({"bold": True, "text_wrap": True}),
        Kind.USD: workbook.add_format({"num_format": "#,##0.00"}),
        Kind.DATE: workbook.add_format({"num_format": "yyyy-mm-dd"}),
    }
    summary, rows = extract.read()
    count, sheet = 0, None
    for row in rows:
        if count % ROWS_IN_A_SHEET == 0:
            number = count // ROWS_IN_A_SHEET + 1
            sheet = _sheet_of_rows(workbook, formats, extract, number)
        _write_row(sheet, count % ROWS_IN_A_SHEET + 1, row, extract, formats)
        count += 1
    if sheet is None:
        _sheet_of_rows(workbook, formats, extract, 1)
    _sheet_of_notes(workbook, formats, extract, summary, count)
    workbook.close()


def _sheet_of_rows(workbook: Any, formats: dict, extract: Extract, number: int) -> Any:
    sheet = workbook.add_worksheet("Data" if number == 1 else f"Data {number}")
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(extract.report.columns):
        sheet.set_column(place, place, WIDTHS[column.kind])
        sheet.write_string(0, place, column.heading, formats["heading"])
    return sheet


def _write_row(
    sheet: Any, line: int, row: tuple, extract: Extract, formats: dict
) -> None:
    for place, (column, value) in enumerate(
        zip(extract.report.columns, row, strict=True)
    ):
        if value is None:
            continue
        if column.kind is Kind.USD:
            # A spreadsheet keeps 15 digits; the CSV and the JSON keep every cent.
            sheet.write_number(line, place, value, formats[Kind.USD])
        elif column.kind is Kind.DATE:
            sheet.write_datetime(line, place, value, formats[Kind.DATE])
        elif column.kind is Kind.YES_NO:
            sheet.write_string(line, place, "yes" if value else "no")
        else:
            sheet.write_string(line, place, str(value)[:CELL_LENGTH])


def _sheet_of_notes(
    workbook: Any, formats: dict, extract: Extract, summary: Summary, count: int
) -> None:
    sheet = workbook.add_worksheet("Notes")
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 100)
    notes: list[tuple[str, Any]] = [*extract.notes(summary), ("Rows", str(count))]
    notes += [(f"Total {name}", value) for name, value in summary.totals.items()]
    for line, (label, value) in enumerate(notes):
        sheet.write_string(line, 0, label, formats["heading"])
        if isinstance(value, Decimal):
            sheet.write_number(line, 1, value, formats[Kind.USD])
        else:
            sheet.write_string(line, 1, "no figure" if value is None else str(value))
