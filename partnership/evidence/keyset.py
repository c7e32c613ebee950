"""Pages of a list by keyset: the last page costs what the first one does.

A page is asked for by the key of the row before or after it, not by its number; the
rows are counted only as far as a reader cares.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import F, Q, QuerySet
from django.http import QueryDict

ROWS = 50
COUNTED_UP_TO = 10_000
# An amount as a column holds it; 1E+999999 is a number too, and PostgreSQL refuses it.
AMOUNT = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,4})?")


@dataclass(frozen=True)
class Order:
    """An order: a column that is never null, the primary key, and which way."""

    column: str
    descending: bool = False
    kind: type = str


@dataclass(frozen=True)
class KeysetPage:
    """The rows of one page, and the addresses of its neighbours."""

    rows: list[Any]
    count: int
    is_capped: bool
    previous_url: str
    next_url: str


@dataclass(frozen=True)
class Beginning:
    """Where a page begins: beyond the row of this key; at the list's own if None."""

    key: tuple[Any, int] | None
    back: bool
    downwards: bool


def beginning(order: Order, asked: QueryDict) -> Beginning:
    """Where the page begins that the address asks for."""
    back = "before" in asked
    key = _read(asked.get("before" if back else "after", ""), order)
    return Beginning(key, back, order.descending != back)


def keyset_page(found: QuerySet, order: Order, asked: QueryDict) -> KeysetPage:
    """The page of `found` that the address asks for, in this order."""
    begins = beginning(order, asked)
    rows = _beyond(found, order, begins.key, begins.downwards) if begins.key else found
    sign = "-" if begins.downwards else ""
    rows = rows.annotate(sort_key=F(order.column)).order_by(
        f"{sign}sort_key", f"{sign}pk"
    )
    page = list(rows[: ROWS + 1])
    count = found.order_by()[: COUNTED_UP_TO + 1].count()
    return page_of(page, count, begins, asked)


def page_of(
    rows: list[Any], count: int, begins: Beginning, asked: QueryDict
) -> KeysetPage:
    """A page from what was read of it, and one row more: each has sort_key and pk."""
    more, page = len(rows) > ROWS, rows[:ROWS]
    if begins.back:
        page.reverse()
    has_previous, has_next = (
        (more, True) if begins.back else (begins.key is not None, more)
    )
    return KeysetPage(
        rows=page,
        count=min(count, COUNTED_UP_TO),
        is_capped=count > COUNTED_UP_TO,
        previous_url=_url(asked, "before", page[0]) if has_previous and page else "",
        next_url=_url(asked, "after", page[-1]) if has_next and page else "",
    )


def _beyond(
    found: QuerySet, order: Order, key: tuple[Any, int], downwards: bool
) -> QuerySet:
    value, pk = key
    way = "lt" if downwards else "gt"
    return found.filter(
        Q(**{f"{order.column}__{way}": value})
        | Q(**{order.column: value, f"pk__{way}": pk})
    )


def _read(text: str, order: Order) -> tuple[Any, int] | None:
    """A row's key from the address; None, so the first page, if it makes no sense."""
    value, _, pk = text.rpartition("~")
    if not pk.isdecimal() or len(pk) > 18:
        return None
    try:
        if order.kind is Decimal:
            return (Decimal(value), int(pk)) if AMOUNT.fullmatch(value) else None
        if order.kind is date:
            return date.fromisoformat(value), int(pk)
        if order.kind is int:
            return (int(pk), int(pk)) if value == pk else None
    except ValueError:
        return None
    return value.replace("\0", ""), int(pk)


def _url(asked: QueryDict, name: str, row: Any) -> str:
    query = asked.copy()
    for other in ("before", "after"):
        query.pop(other, None)
    query[name] = f"{row.sort_key}~{row.pk}"
    return f"?{query.urlencode()}"
