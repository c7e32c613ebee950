"""Locks by name: what must not happen twice at once waits for its turn, or is refused.

A lock goes with its transaction, so that a worker that is killed leaves none behind.
"""

from django.db import connection

WAIT = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
TRY = "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))"


def wait_for(name: str) -> None:
    """Take the lock of this name until the transaction ends, once it is free."""
    with connection.cursor() as cursor:
        cursor.execute(WAIT, [name])


def take(name: str) -> bool:
    """Take the lock of this name until the transaction ends; False if it is taken."""
    with connection.cursor() as cursor:
        cursor.execute(TRY, [name])
        return cursor.fetchone()[0]
