"""What a transaction sees, and whether anything has been written since another saw."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

from partnership.evidence.models import Writing

# Longer than any process keeps what it does not ask for anew, or any import lasts.
TOLD_FOR = timedelta(days=7)
KEPT_FOR = timedelta(days=1)
# A transaction that has written sees what nobody else may ever see. Tables that were
# made anew (a restored dump) have other numbers, and their transactions begin anew.
MOMENT = """
    WITH seen AS (SELECT %(snapshot)s::pg_snapshot AS before)
    SELECT pg_current_snapshot()::text,
        concat_ws('/', (SELECT oid FROM pg_database WHERE datname = current_database()),
            'public.evidence_writing'::regclass::oid),
        pg_current_xact_id_if_assigned() IS NULL,
        pg_snapshot_xmax(pg_current_snapshot()) >= pg_snapshot_xmax(before)
        AND NOT EXISTS (
            SELECT FROM public.evidence_writing
            WHERE transaction >= pg_snapshot_xmin(before)::text::bigint
            AND NOT pg_visible_in_snapshot(transaction::text::xid8, before)
        )
    FROM seen
"""


@dataclass(frozen=True)
class Moment:
    """What a transaction saw, of which tables, and when."""

    snapshot: str
    tables: str
    at: datetime
    # Whether an answer that is made now may be given to others.
    is_kept_for: bool
    # Whether whoever saw the moment before has seen all that is seen now.
    nothing_written: bool


def moment(before: Moment | None = None) -> Moment:
    """The moment of now, held against one before; one query."""
    with connection.cursor() as cursor:
        cursor.execute(MOMENT, {"snapshot": before.snapshot if before else None})
        snapshot, tables, is_kept_for, is_same = cursor.fetchone()
    at = timezone.now()
    return Moment(
        snapshot=snapshot,
        tables=tables,
        at=at,
        is_kept_for=is_kept_for,
        nothing_written=bool(
            before
            and is_kept_for
            and is_same
            and tables == before.tables
            and at - before.at < KEPT_FOR
        ),
    )


def forget_writings(at: datetime) -> int:
    """Remove what nobody asks for any more; returns how many transactions."""
    return Writing.objects.filter(began_at__lt=at - TOLD_FOR).delete()[0]
