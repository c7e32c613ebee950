"""The first rows of a table that may be longer, and whether it is."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet


class Few(list):
    """Some rows of a table; `more` says whether there are others.

    The template says so beneath the table (components/_more.html).
    """

    def __init__(self, rows: Iterable[Any] = (), *, more: bool = False) -> None:
        super().__init__(rows)
        self.more = more


def few(rows: QuerySet, most: int) -> Few:
    """At most so many rows, in one query that reads one more to know of the rest."""
    found = list(rows[: most + 1])
    return Few(found[:most], more=len(found) > most)
