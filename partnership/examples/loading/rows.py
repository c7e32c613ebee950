"""Example files, row by row, with every mistake at its file, line and column."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from partnership.examples.loading.cells import BadCell, Reader

# What a column's name may carry: the date, or the years, that its figures are of.
MARKS = {
    "{date}": r"\d{4}_\d\d_\d\d",
    "{years}": r"\d{4}_\d{4}",
    "{when}": r"(early|mid|late)_\d{4}",
}


class Problems(list[str]):
    """Every mistake found so far, as "file:line:column: what is wrong"."""

    # Without a file or a column the rows cannot be understood at all.
    are_fatal = False

    def at(self, file: str, line: int, column: str, message: str) -> None:
        """Note a mistake once."""
        found = f"{file}:{line}:{column}: {message}"
        if found not in self:
            self.append(found)


@dataclass(frozen=True)
class Table:
    """A file and what its columns hold.

    A name such as "personnel_{date}" stands for any number of columns, each with its
    own date: their values come as a dictionary by the column's full name.
    """

    file: str
    columns: dict[str, Reader]

    def meant_by(self, heading: str) -> str | None:
        """The column that a heading stands for."""
        for name in self.columns:
            pattern = re.escape(name).replace(r"\{", "{").replace(r"\}", "}")
            for mark, digits in MARKS.items():
                pattern = pattern.replace(mark, digits)
            if re.fullmatch(pattern, heading):
                return name
        return None

    def missing_from(self, headings: list[str]) -> list[str]:
        """Columns that no heading stands for."""
        present = {self.meant_by(heading) for heading in headings}
        return [name for name in self.columns if name not in present]


@dataclass
class Row:
    """One row: its values by column, and where it stands."""

    file: str
    line: int
    problems: Problems
    values: dict[str, Any] = field(default_factory=dict)
    is_bad: bool = False

    def __getitem__(self, column: str) -> Any:
        return self.values[column]

    def problem(self, column: str, message: str) -> None:
        """Note what is wrong with this row."""
        self.is_bad = True
        self.problems.at(self.file, self.line, column, message)

    @property
    def place(self) -> str:
        """The file and line."""
        return f"{self.file}:{self.line}"


def date_in(heading: str) -> date:
    """The date that a heading such as personnel_2006_02_10 carries at its end."""
    return date(*(int(part) for part in heading.split("_")[-3:]))


def read(folder: Path, table: Table, problems: Problems) -> list[Row]:
    """Every row of a file; what cannot be read is None, with its problem noted."""
    path = folder / table.file
    if not path.is_file():
        problems.at(table.file, 0, "-", "the file is missing")
        problems.are_fatal = True
        return []
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        problems.at(table.file, 0, "-", "is not text in UTF-8")
        problems.are_fatal = True
        return []
    reader = csv.reader(io.StringIO(content, newline=""), strict=True)
    headings = next(reader, [])
    _check_headings(table, headings, problems)
    return list(_rows(reader, headings, table, problems))


def _check_headings(table: Table, headings: list[str], problems: Problems) -> None:
    for heading in headings:
        if table.meant_by(heading) is None:
            problems.at(table.file, 1, heading, "is not a column of this file")
        elif headings.count(heading) > 1:
            problems.at(table.file, 1, heading, "stands twice in the heading")
    for name in table.missing_from(headings):
        problems.at(table.file, 1, name, "is missing from the heading")
        problems.are_fatal = True


def _rows(
    reader: Any, headings: list[str], table: Table, problems: Problems
) -> Iterator[Row]:
    try:
        for cells in reader:
            row = Row(table.file, reader.line_num, problems)
            if len(cells) != len(headings):
                count = f"{len(cells)} cells for {len(headings)} columns"
                row.problem("-", f"has {count}")
            row.values = _values(row, dict(zip(headings, cells, strict=False)), table)
            yield row
    except csv.Error as wrong:
        problems.at(table.file, reader.line_num, "-", f"cannot be read: {wrong}")


def _values(row: Row, cells: dict[str, str], table: Table) -> dict[str, Any]:
    values: dict[str, Any] = {
        name: {} if "{" in name else None for name in table.columns
    }
    for heading, cell in cells.items():
        name = table.meant_by(heading)
        if name is None:
            continue
        value = _value(row, heading, cell.strip(), table.columns[name])
        if "{" in name:
            values[name][heading] = value
        else:
            values[name] = value
    return values


def _value(row: Row, heading: str, cell: str, read_cell: Reader) -> Any:
    try:
        return read_cell(cell)
    except BadCell as wrong:
        row.problem(heading, str(wrong))
        return None
