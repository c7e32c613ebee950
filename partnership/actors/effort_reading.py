"""How a line's query of the effort is run: a figure for each day and side."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import connection

from partnership.actors.effort import Borne
from partnership.actors.sides import Side


def read_borne(sql: str, params: Sequence[Any]) -> Iterator[Borne]:
    """What a query finds, day by day and side by side; one query."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        rows = cursor.fetchall()
    for day, side, *figures in rows:
        yield Borne(day, Side(side), *figures)
