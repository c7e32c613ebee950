"""The rows of a file that are in error, as they stand there, with what is wrong."""

import csv
import io
from collections.abc import Iterator, Sequence

from partnership.exchange.imports.parts import kept_file
from partnership.exchange.models import DataImport, Outcome
from partnership.exchange.tables import open_table
from partnership.exchange.writers.comma_separated import safe_cell

WRONG = "What is wrong"
BYTE_ORDER_MARK = "\ufeff"


def rows_to_mend(data_import: DataImport) -> Iterator[bytes]:
    """Lines of CSV: the file's own headings, its rows in error, and why they are.

    Cells are whole, as in the file, and made safe for a spreadsheet; an import takes
    that off again. A column `What is wrong` is left out when it is imported.
    """
    with kept_file(data_import) as path:
        table = open_table(
            path,
            data_import.file_name,
            sheet=data_import.sheet,
            heading_row=data_import.heading_row,
        )
        headings = [heading.text for heading in table.headings]
        yield (BYTE_ORDER_MARK + _line([*headings, WRONG])).encode()
        problems = _problems(data_import)
        number, words = next(problems, (0, ""))
        for row in table.rows():
            if number and row.number == number:
                yield _line([*row.cells, words]).encode()
                number, words = next(problems, (0, ""))
            if not number:
                return


def _problems(data_import: DataImport) -> Iterator[tuple[int, str]]:
    wrong = data_import.rows.filter(outcome=Outcome.WRONG).order_by("number")
    for number, said in wrong.values_list("number", "problems").iterator(2000):
        yield number, "; ".join(f"{p['column']} {p['message']}".strip() for p in said)


def _line(cells: Sequence[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow([safe_cell(cell) for cell in cells])
    return buffer.getvalue()
