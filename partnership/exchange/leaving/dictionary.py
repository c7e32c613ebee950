"""What each table and column of the file means, so that another product can be fed."""

import csv
import inspect
import io
from collections.abc import Iterator

from django.db.models import Field, Model

from partnership.exchange.leaving.tables import LeavingTable

HEADINGS = ("table", "column", "type", "may be empty", "points to", "meaning", "values")
# Columns that no model of ours describes.
EXPLAINED = {
    "pgh_id": "the number of the event; they are numbered as they came",
    "pgh_obj_id": "the row that was changed; it may be gone by now",
    "pgh_label": "what happened to the row: insert, update or delete",
    "pgh_created_at": "when it was recorded",
    "pgh_context_id": "who and why; empty where nothing was said",
    "superseded_at": "when the next event of the row came; infinity for its newest",
    "marked_since_id": "the marking that the row bears since, where it is another",
    "raised_marking_id": "the stricter of both markings, under which the past shows it",
}

FORMER = "what earlier versions of the product recorded here"


def dictionary(tables: list[LeavingTable]) -> bytes:
    """A CSV file: a line for each table, and one for each of its columns."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(HEADINGS)
    for table in tables:
        writer.writerow([table.name, "", "", "", "", _of_table(table.model), ""])
        writer.writerows(_of_columns(table))
    return lines.getvalue().encode()


def _of_table(model: type[Model]) -> str:
    tracked = getattr(model, "pgh_tracked_model", None)
    if tracked:
        return (
            f"History of {tracked._meta.db_table}: each change of a row, with all that"
            " the row held after it (before it, where it was deleted)."
        )
    if model._meta.auto_created:
        return f"Which {model._meta.verbose_name_plural} there are."
    return " ".join((inspect.getdoc(model) or "").split())


def _of_columns(table: LeavingTable) -> Iterator[list[str]]:
    fields = {field.column: field for field in table.model._meta.concrete_fields}
    for name, kind in table.columns.items():
        yield [table.name, name, kind, *_of_field(name, fields.get(name))]


def _of_field(name: str, field: Field | None) -> list[str]:
    if field is None:
        return ["yes", "", EXPLAINED.get(name, FORMER), ""]
    meaning = EXPLAINED.get(name) or ". ".join(
        str(words).rstrip(".")
        for words in (field.verbose_name, field.help_text)
        if words
    )
    return ["yes" if field.null else "no", _target(field), meaning, _values(field)]


def _target(field: Field) -> str:
    """The column that this one names a row by."""
    if not field.remote_field:
        return ""
    other = field.target_field
    return f"{other.model._meta.db_table}.{other.column}"


def _values(field: Field) -> str:
    """Each value that can stand there, with what it means."""
    choices = [(value, label) for value, label in field.flatchoices if value != ""]
    return "; ".join(f"{value} = {label}" for value, label in choices)
