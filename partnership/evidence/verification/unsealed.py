"""Events that no seal covers yet."""

from collections.abc import Iterator

from django.db import connection

TABLES = """
    SELECT kept.events, coalesce(max(part.last_id), 0)
    FROM history_tables() AS kept
    LEFT JOIN evidence_sealedrange AS part ON part.event_table = kept.events
    GROUP BY kept.events ORDER BY kept.events
"""
COUNT = "SELECT count(*) FROM {table} WHERE pgh_id > %s"
NO_SUCH_NUMBER = "SELECT count(*) FROM {table} WHERE pgh_id < 1"


def unsealed_events() -> int:
    """How many events came since the last seal."""
    return sum(_counts(COUNT))


def misnumbered_events() -> Iterator[str]:
    """The database numbers events from 1; a lower one would escape the seals."""
    if found := sum(_counts(NO_SUCH_NUMBER)):
        yield f"{found} events have a number that the database does not give out."


def _counts(count: str) -> Iterator[int]:
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        for table, sealed in cursor.fetchall():
            statement = count.format(table=connection.ops.quote_name(table))
            cursor.execute(statement, [sealed] if "%s" in count else None)
            yield cursor.fetchone()[0]
