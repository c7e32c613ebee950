"""Until when the record is settled: no change comes any more that is older.

A change bears the time at which its transaction began, and is seen once that ends: an
import of a minute writes changes that are a minute old.
"""

from datetime import datetime

from django.db import connection

# Also those that have written nothing yet: they may. Ours is not among them. The
# application sees the sessions of its own role, and no other writes records.
OLDEST = """
    SELECT min(xact_start) FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend'
    AND pid <> pg_backend_pid()
"""


def settled_until(at: datetime) -> datetime:
    """An instant, or the beginning of the oldest work that is still going on then.

    Ask before the record is read: what ends in between is then seen or told again.
    """
    with connection.cursor() as cursor:
        cursor.execute(OLDEST)
        oldest = cursor.fetchone()[0]
    return min(at, oldest) if oldest else at
