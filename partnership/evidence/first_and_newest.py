"""Of a long row of dated statements, the first and the newest."""

from typing import TypeVar

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber

RowsT = TypeVar("RowsT", bound=QuerySet)


def first_and_newest(rows: RowsT, of: str, day: str, most: int | None) -> RowsT:
    """By the key `of`, oldest first: the first statement, and so many of the newest.

    `stated` says how many there are in all; None reads all of them.
    """
    own = {"partition_by": F(of)}
    newest = [F(day).desc(), F("pk").desc()]
    oldest = [F(day).asc(), F("pk").asc()]
    known = rows.annotate(
        stated=Window(Count("pk"), **own),
        from_newest=Window(RowNumber(), order_by=newest, **own),
        from_oldest=Window(RowNumber(), order_by=oldest, **own),
    )
    few = Q() if most is None else Q(from_newest__lte=most) | Q(from_oldest=1)
    return known.filter(few).order_by(of, day, "pk")
