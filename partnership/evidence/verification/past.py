"""Whether the past shows what the events say: each until the next, and no lower marked.

The two columns follow from the events, so that no seal covers them.
"""

from collections.abc import Iterator

from django.db import connection

from partnership.evidence.as_known.schema import is_marked, models_of_the_past

ENDS = """
    SELECT count(*) FROM (
        SELECT superseded_at, lead(pgh_created_at, 1, 'infinity') OVER (
            PARTITION BY pgh_obj_id ORDER BY pgh_id
        ) AS next_at
        FROM {events}
    ) AS event
    WHERE superseded_at <> next_at
"""
MARKINGS = """
    SELECT count(*) FROM (
        SELECT marking_id, marked_since_id, governing_marking_id,
            last_value(marking_id) OVER (
                PARTITION BY pgh_obj_id ORDER BY pgh_id
                RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) AS marked_today
        FROM {events}
    ) AS event
    WHERE marked_since_id IS DISTINCT FROM nullif(marked_today, marking_id)
        OR governing_marking_id <> CASE
            WHEN marking_id = marked_today THEN marking_id
            ELSE stricter_marking(marking_id, marked_today)
        END
"""


def untrue_past() -> Iterator[str]:
    """What is wrong with the past of each table; two statements a table."""
    for model in models_of_the_past():
        events = model.pgh_event_model._meta.db_table
        if found := _count(ENDS, events):
            yield f"{events}: {found} events do not last until the next of their row."
        if is_marked(model) and (found := _count(MARKINGS, events)):
            yield f"{events}: {found} events are seen under a wrong marking."


def _count(statement: str, events: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement.format(events=connection.ops.quote_name(events)))
        return cursor.fetchone()[0]
