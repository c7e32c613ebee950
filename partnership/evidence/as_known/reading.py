"""Read the record as it stood at an instant: one transaction that cannot write."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from partnership.evidence.as_known.schema import SCHEMA

# Once it has read, a transaction cannot change its isolation.
ONE_PICTURE = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"
READ_ONLY = "SET TRANSACTION READ ONLY"
# The first column is an error where there are no views: the present must not pass for
# the past.
LOOK_BACK = """
    SELECT %s::regnamespace, set_config('search_path', %s, true),
        set_config('app.known_at', %s, true),
        set_config('app.visible_markings', %s::bigint[]::text, true)
"""


@contextmanager
def reading_as_known(at: datetime, reader: Any) -> Iterator[None]:
    """Every table inside holds what it held at this instant, and a write is an error.

    Of a record that is marked otherwise since, there is only what the reader may see
    under both markings. Inside another transaction, the rest of that one is as before.
    """
    is_ours = not connection.in_atomic_block
    # Asked before: who may see what is decided by today's record alone.
    visible = list(reader.visible_marking_ids)
    with transaction.atomic():
        with connection.cursor() as cursor:
            if is_ours:
                cursor.execute(ONE_PICTURE)
            cursor.execute(READ_ONLY)
            path = f"{SCHEMA}, public"
            cursor.execute(LOOK_BACK, [SCHEMA, path, at.isoformat(), visible])
        yield
        # Nothing was written; this takes the settings back inside another transaction.
        transaction.set_rollback(True)
