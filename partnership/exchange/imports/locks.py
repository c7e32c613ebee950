"""One worker at a time on an import, and one load at a time of a sender's files."""

from django.db import connection

from partnership.evidence.refusal import Refused


class Busy(Refused):
    """Somebody else is at the same work; it can be tried again later."""


def take(name: str) -> bool:
    """Take the lock of this name until the transaction ends; False if it is taken.

    It goes with the transaction, so that a worker that is killed leaves none behind.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [name]
        )
        return cursor.fetchone()[0]
