"""Ask, after a test, whether the history says what the records say."""

import pytest
from django.db import connection

# How many rows this transaction wrote, table by table.
WRITTEN = """
    SELECT relname::text, n_tup_ins + n_tup_upd + n_tup_del
    FROM pg_stat_xact_user_tables
    WHERE n_tup_ins + n_tup_upd + n_tup_del > 0
"""
COMPARED = "SELECT records, record, what FROM history_disagreements(%s)"


def uses_database(request: pytest.FixtureRequest) -> bool:
    marked = request.node.get_closest_marker("django_db")
    return bool(marked) or "_django_db_helper" in request.fixturenames


def written() -> dict[str, int]:
    """What was written before a test in a transaction around it, by table, in rows."""
    return _written() if connection.savepoint_ids else {}


def disagreements(before: dict[str, int]) -> list[tuple[str, str, str]]:
    """Rows that differ from their newest event, of the tables that a test wrote to.

    The others were compared before it; with real transactions all are.
    """
    if connection.needs_rollback:
        return []  # it failed, and nothing of it stays
    tables = None
    if connection.in_atomic_block:
        tables = [name for name, rows in _written().items() if before.get(name) != rows]
        if not tables:
            return []
    with connection.cursor() as cursor:
        cursor.execute(COMPARED, [tables])
        return cursor.fetchall()


def _written() -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN)
        return dict(cursor.fetchall())
