"""Whether every row is what its newest event says."""

from collections.abc import Iterator

from django.db import connection

WORDS = {
    "no event": "has no event: it was put in past the history.",
    "vanished": "is gone without an event that says so.",
    "deleted": "is there, and its newest event says that it was deleted.",
    "changed": "differs from its newest event: it was changed past the history.",
}
TABLES = "SELECT records FROM history_tables()"
DISAGREEMENTS = "SELECT records, record, what FROM history_disagreements(ARRAY[%s])"


def disagreeing_records() -> Iterator[str]:
    """The first rows of each table that differ from their newest event.

    A statement a table.
    """
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        for (table,) in cursor.fetchall():
            cursor.execute(DISAGREEMENTS, [table])
            for records, record, what in cursor.fetchall():
                yield f"{records}, row {record}, {WORDS[what]}"
