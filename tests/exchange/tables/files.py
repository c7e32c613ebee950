"""Files of tables for tests: texts, workbooks, and workbooks with a part replaced."""

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import xlsxwriter

from partnership.exchange.tables import Row, TableFile, open_table

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def read(content: bytes | str, **how: Any) -> tuple[TableFile, list[Row]]:
    """What is said of a file, and all of its rows."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        table = open_table(path, "table.csv", **how)
        return table, list(table.rows())


def cells(rows: list[Row]) -> list[tuple[str, ...]]:
    return [row.cells for row in rows]


def workbook(fill: Callable[[Any, Any], None]) -> bytes:
    """A workbook as openpyxl writes it, with what `fill(book, sheet)` puts in."""
    book, buffer = openpyxl.Workbook(), io.BytesIO()
    fill(book, book.active)
    book.save(buffer)
    return buffer.getvalue()


def plain_workbook(rows: Sequence[Sequence[Any]]) -> bytes:
    """A workbook as XlsxWriter writes it: its words are shared."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        # Otherwise the file would hold the second of its making.
        book.set_properties({"created": datetime(2006, 2, 1)})  # noqa: DTZ001
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return buffer.getvalue()


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same workbook with one part of it changed, or begun."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        names = before.namelist()
        for one in dict.fromkeys([*names, name]):
            part = before.read(one) if one in names else b""
            after.writestr(
                zipfile.ZipInfo(one), change(part) if one == name else part, 8
            )
    return buffer.getvalue()


def sheet_of(rows: str) -> bytes:
    """A workbook of one sheet with these rows, as marks."""
    content = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    return with_part(plain_workbook([["a"]]), SHEET, lambda _: content.encode())
