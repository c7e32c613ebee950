"""Give every record of a world a history, as if each had been edited many times."""

from datetime import UTC, datetime, timedelta

from django.db import connection, transaction
from django.db.models import Model

from partnership.evidence.as_known.schema import models_of_the_past

# Before any real clock's time, so that what is recorded now comes after all of it.
FIRST_EDIT = datetime(2010, 1, 1, tzinfo=UTC)
BETWEEN_EDITS = timedelta(days=30)

EDIT = """
    INSERT INTO {events} (pgh_obj_id, pgh_label, pgh_created_at, {columns})
    SELECT {key}, %s, %s, {columns} FROM {table}
"""


@transaction.atomic
def make_history(edits: int) -> int:
    """Put so many events in the place of each record's own; return how many there are.

    A statement for each table and edit, so that the product's own trigger closes each
    event when the next comes. Only for an invented world: a history is removed here.
    """
    return sum(_edit(model, edits) for model in models_of_the_past())


def edited_at(edit: int) -> datetime:
    """When the edit of this number, from 0, was recorded."""
    return FIRST_EDIT + edit * BETWEEN_EDITS


def _edit(model: type[Model], edits: int) -> int:
    quote = connection.ops.quote_name
    events = quote(model.pgh_event_model._meta.db_table)
    columns = [f.column for f in model._meta.concrete_fields if not f.generated]
    statement = EDIT.format(
        events=events,
        columns=", ".join(quote(column) for column in columns),
        key=quote(model._meta.pk.column),
        table=quote(model._meta.db_table),
    )
    written = 0
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {events}")
        for edit in range(edits):
            label = "update" if edit else "insert"
            cursor.execute(statement, [label, edited_at(edit)])
            written += cursor.rowcount
    return written
