"""Whether the sealed events, and who and why, are still what was sealed."""

from collections.abc import Iterator
from typing import Any

from django.db import connection

from partnership.evidence.templatetags.display import long_day

SEALED_TABLES = """
    SELECT part.event_table, array_agg(DISTINCT name) FILTER (WHERE NOT EXISTS (
        SELECT FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = part.event_table
            AND column_name = name))
    FROM evidence_sealedrange AS part, unnest(part.columns) AS name
    GROUP BY part.event_table ORDER BY part.event_table
"""
# As many ranges as a person can follow up; the first ones say enough.
CHANGED_RANGES = """
    SELECT seal.number, seal.sealed_on, part.first_id, part.last_id,
        part.events, found.events, part.digest = found.digest,
        part.contexts = found.contexts
    FROM evidence_sealedrange AS part
    JOIN evidence_seal AS seal ON seal.id = part.seal_id
    CROSS JOIN LATERAL history_digest(
        part.event_table, part.columns, part.first_id, part.last_id) AS found
    WHERE part.event_table = %s
        AND (part.events, part.digest, part.contexts)
            IS DISTINCT FROM (found.events, found.digest, found.contexts)
    ORDER BY part.first_id LIMIT 10
"""


def altered_ranges() -> Iterator[str]:
    """Each range that is not as it was sealed, as a sentence; a statement a table."""
    with connection.cursor() as cursor:
        cursor.execute(SEALED_TABLES)
        for table, missing in cursor.fetchall():
            if missing:
                yield (
                    f"{table}: the sealed columns {', '.join(missing)} are not there,"
                    " so its events cannot be compared."
                )
                continue
            cursor.execute(CHANGED_RANGES, [table])
            for row in cursor.fetchall():
                yield from _told(table, row)


def _told(table: str, row: tuple[Any, ...]) -> Iterator[str]:
    number, day, first, last, sealed, found, same_events, same_contexts = row
    where = (
        f"{table}, events {first} to {last}, sealed on {long_day(day)} (seal {number})"
    )
    if found < sealed:
        yield f"{where}: {sealed - found} of {sealed} events were removed."
    elif found > sealed:
        yield f"{where}: {found - sealed} events were put in after they were sealed."
    elif not same_events:
        yield f"{where}: an event was edited."
    if found == sealed and not same_contexts:
        yield f"{where}: who or why of a change was edited or removed."
