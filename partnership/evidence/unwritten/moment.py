"""What a transaction sees, and whether anything has been written since another saw."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

# Longer than any process keeps what it does not ask for anew, or any import lasts.
TOLD_FOR = timedelta(days=7)
KEPT_FOR = timedelta(days=1)
# A transaction that has written sees what nobody else may ever see. A server that was
# started anew may have lost the newest transactions, and a restored one has others.
MOMENT = """
    WITH seen AS (SELECT %(snapshot)s::pg_snapshot AS before)
    SELECT pg_current_snapshot()::text,
        concat_ws('/', (SELECT oid FROM pg_database WHERE datname = current_database()),
            'public.evidence_writing'::regclass::oid, pg_postmaster_start_time()),
        pg_current_xact_id_if_assigned() IS NULL,
        pg_snapshot_xmax(pg_current_snapshot()) >= pg_snapshot_xmax(before)
        AND NOT EXISTS (
            SELECT FROM pg_snapshot_xip(pg_current_snapshot()) AS unseen
            WHERE pg_visible_in_snapshot(unseen, before)
        )
        AND NOT EXISTS (
            SELECT FROM public.evidence_writing
            WHERE transaction >= pg_snapshot_xmin(before)::text::bigint
            AND NOT pg_visible_in_snapshot(transaction::text::xid8, before)
        )
    FROM seen
"""

# In one statement: what it sees is older than what is still to come.
FORGET = """
    DELETE FROM public.evidence_writing WHERE began_at < %s
    OR transaction >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
"""


@dataclass(frozen=True)
class Moment:
    """What a transaction saw, of which tables, and when."""

    snapshot: str
    # The database, the table, and since when the server runs.
    tables: str
    at: datetime
    # Whether an answer that is made now may be given to others.
    is_kept_for: bool
    # Whether whoever saw the moment before has seen all that is seen now.
    nothing_written: bool

    def is_within_reach(self, before: "Moment") -> bool:
        """Whether an answer of a moment before can still be given."""
        return self.tables == before.tables and self.at - before.at < KEPT_FOR


def moment(before: Moment | None = None) -> Moment:
    """The moment of now, held against one before; one query."""
    with connection.cursor() as cursor:
        cursor.execute(MOMENT, {"snapshot": before.snapshot if before else None})
        snapshot, tables, is_kept_for, is_same = cursor.fetchone()
    now = Moment(snapshot, tables, timezone.now(), is_kept_for, nothing_written=False)
    if before and is_kept_for and is_same and now.is_within_reach(before):
        return replace(now, nothing_written=True)
    return now


def forget_writings(at: datetime) -> int:
    """Remove what nobody asks for any more; returns how many transactions.

    Also those that are still to come: they are of the server that a dump came from.
    """
    with connection.cursor() as cursor:
        cursor.execute(FORGET, [at - TOLD_FOR])
        return cursor.rowcount
