"""The database's own functions that keep, seal and compare the history."""

from pathlib import Path

from django.db import connection
from psycopg2.extensions import adapt

from partnership.evidence.protection.kept_tables import kept_tables

FOLDER = Path(__file__).parent / "sql"
# A function, so that a new table is sealed by the owner's word and not by a caller's.
LIST = """
CREATE OR REPLACE FUNCTION history_tables() RETURNS TABLE (
    events text, records text, key text, columns text[], compared text[]
) LANGUAGE sql IMMUTABLE AS $$ VALUES {rows} $$
"""


def install_functions() -> None:
    """Make every function anew: a package's own migration may have replaced one."""
    with connection.cursor() as cursor:
        cursor.execute(_list_of_tables())
        for place in sorted(FOLDER.glob("*.sql")):
            # No parameters, so that the signs of per cent in it stay as they are.
            cursor.execute(place.read_text())


def _list_of_tables() -> str:
    rows = [
        f"({_text(table.events)}, {_text(table.records)}, {_text(table.key)},"
        f" {_array(table.columns)}, {_array(table.compared)})"
        for table in kept_tables()
    ]
    return LIST.format(rows=", ".join(rows))


def _text(value: str) -> str:
    return adapt(value).getquoted().decode()


def _array(values: tuple[str, ...]) -> str:
    return f"ARRAY[{', '.join(map(_text, values))}]"
