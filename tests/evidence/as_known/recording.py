"""Make changes at instants of one's choice."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from django.db import connection

FEBRUARY = datetime(2006, 2, 1, 9, tzinfo=UTC)
MARCH = datetime(2006, 3, 3, 9, tzinfo=UTC)
MAY = datetime(2006, 5, 30, 9, tzinfo=UTC)


@contextmanager
def recorded_at(at: datetime) -> Iterator[None]:
    """What changes inside was recorded at this instant."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.recorded_at', %s, true)", [str(at)])
        yield
        cursor.execute("SELECT set_config('app.recorded_at', '', true)")
