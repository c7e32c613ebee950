"""Ask, after a test, whether the history says what the records say."""

import pytest
from django.db import connection

# What this transaction wrote to; the other tables were compared before it.
WRITTEN = """
    SELECT array_agg(relname::text) FROM pg_stat_xact_user_tables
    WHERE n_tup_ins + n_tup_upd + n_tup_del > 0
"""
COMPARED = "SELECT records, record, what FROM history_disagreements(%s)"


def uses_database(request: pytest.FixtureRequest) -> bool:
    marked = request.node.get_closest_marker("django_db")
    return bool(marked) or "_django_db_helper" in request.fixturenames


def disagreements() -> list[tuple[str, str, str]]:
    """Rows that differ from their newest event, of the tables that a test wrote to."""
    if connection.needs_rollback:
        return []  # it failed, and nothing of it stays
    with connection.cursor() as cursor:
        written = None
        if connection.in_atomic_block:
            cursor.execute(WRITTEN)
            (written,) = cursor.fetchone()
            if written is None:
                return []
        cursor.execute(COMPARED, [written])
        return cursor.fetchall()
