"""Where the table stands in a file: on which sheet, and below which row of headings."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django import forms

from partnership.exchange.tables import TableFile, Unreadable, open_table

# Of a row above or below the headings, as much as tells which it is.
LONGEST_ROW = 120


class PlaceForm(forms.Form):
    """The sheet of a workbook, and the row that is the heading."""

    sheet = forms.ChoiceField(label="Sheet of the workbook", required=False)
    heading_row = forms.IntegerField(
        min_value=1,
        required=False,
        error_messages={
            "invalid": "Enter the number of a row",
            "min_value": "Rows are counted from 1",
        },
    )

    def __init__(self, *args: Any, table: TableFile, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sheet"].choices = [(name, name) for name in table.sheets]
        if len(table.sheets) < 2:
            del self.fields["sheet"]
        self.fields["heading_row"].label = f"Headings are in {table.word.lower()}"


@dataclass(frozen=True)
class Place:
    """A file as it is read, what was asked of its place, and what is wrong with that.

    `heading_row` is the row that somebody said, nought where the reader found it.
    """

    table: TableFile
    form: PlaceForm
    heading_row: int = 0
    is_remembered: bool = False

    @property
    def first_rows(self) -> list[tuple[int, str]]:
        """The rows at the head of the file: their numbers and what they say."""
        return [
            (record.number, " | ".join(record.cells)[:LONGEST_ROW])
            for record in self.table.head
        ]


def place_in(path: Path, name: str, asked: Mapping[str, Any]) -> Place:
    """Open a file where it was asked for; what is wrong is said at its question.

    Raises Unreadable where nothing in it is a table, wherever it is looked for.
    """
    table, wrong = _of_sheet(path, name, asked.get("sheet") or "")
    said = str(asked.get("heading_row") or "")
    form = PlaceForm(
        {"sheet": table.sheet, "heading_row": said or table.heading_row}, table=table
    )
    form.is_valid()
    if wrong:
        form.add_error("sheet" if "sheet" in form.fields else None, wrong)
    row = form.cleaned_data.get("heading_row") if said else None
    if row is None or row in table.heading_rows:
        return Place(table, form)
    try:
        table = open_table(path, name, sheet=table.sheet, heading_row=row)
    except Unreadable as unread:
        form.add_error("heading_row", str(unread))
        return Place(table, form)
    return Place(table, form, row)


def _of_sheet(path: Path, name: str, sheet: str) -> tuple[TableFile, str]:
    """The table of a sheet; of the first, and why, where this one has none."""
    try:
        return open_table(path, name, sheet=sheet), ""
    except Unreadable as wrong:
        if not sheet:
            raise
        return open_table(path, name), str(wrong)
