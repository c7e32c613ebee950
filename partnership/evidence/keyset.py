"""Pages of a list by keyset: the last page costs what the first one does.

A page is asked for by the key of the row before or after it, not by its number; the
rows are counted only as far as a reader cares.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Self

from django.db.models import F, Q, QuerySet
from django.http import QueryDict

ROWS = 50
COUNTED_UP_TO = 1_000
# An amount as a column holds it; 1E+999999 is a number too, and PostgreSQL refuses it.
AMOUNT = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,4})?")


# A reader of rows beyond a key: the rows, the key or None, downwards, how many.
Walk = Callable[[QuerySet, tuple[Any, int] | None, bool, int], list[Any]]


@dataclass(frozen=True)
class Order:
    """An order: a column that is never null, the primary key, and which way.

    `walk` reads it where a sort would cost too much; its rows have `sort_key` and `pk`.
    """

    column: str
    descending: bool = False
    kind: type = str
    walk: Walk | None = None


@dataclass(frozen=True)
class KeysetPage:
    """The rows of one page, and the addresses of its neighbours."""

    rows: list[Any]
    count: int
    is_capped: bool
    previous_url: str
    next_url: str
    # Rows that were tried for a page which is not full yet; the next one looks on.
    tried: int = 0


@dataclass(frozen=True)
class Beginning:
    """After or before which key a page begins; None is the first row."""

    order: Order
    key: tuple[Any, int] | None
    back: bool

    @classmethod
    def asked_for(cls, asked: QueryDict, order: Order) -> Self:
        """Where the page begins that the address asks for."""
        back = "before" in asked
        text = asked.get("before" if back else "after", "")
        return cls(order, _read(text, order), back)

    @property
    def downwards(self) -> bool:
        """Whether the rows are read from the last of the order to the first."""
        return self.order.descending != self.back

    def rows(
        self, found: QuerySet, key: tuple[Any, int] | None, number: int
    ) -> list[Any]:
        """So many rows beyond this key, in the order in which they are read."""
        if self.order.walk:
            return self.order.walk(found, key, self.downwards, number)
        rows = _beyond(found, self.order, key, self.downwards) if key else found
        sign = "-" if self.downwards else ""
        rows = rows.annotate(sort_key=F(self.order.column))
        return list(rows.order_by(f"{sign}sort_key", f"{sign}pk")[:number])


def keyset_page(found: QuerySet, order: Order, asked: QueryDict) -> KeysetPage:
    """The page of `found` that the address asks for, in this order."""
    keys = list(found.order_by().values_list("pk", flat=True)[: COUNTED_UP_TO + 1])
    if len(keys) <= COUNTED_UP_TO:
        # So few are sorted at once, and how they were found is not asked again.
        order, found = replace(order, walk=None), found.filter(pk__in=keys)
    beginning = Beginning.asked_for(asked, order)
    rows = beginning.rows(found, beginning.key, ROWS + 1)
    return page_of(rows, len(keys), beginning, asked)


def page_of(
    rows: list[Any], count: int, begins: Beginning, asked: QueryDict
) -> KeysetPage:
    """A page from what was read of it, and one row more: each has sort_key and pk."""
    more, page = len(rows) > ROWS, rows[:ROWS]
    if begins.back:
        page.reverse()
        has_previous, has_next = more, True
    else:
        has_previous, has_next = begins.key is not None, more
    before, after = page[:1] if has_previous else [], page[-1:] if has_next else []
    return KeysetPage(
        rows=page,
        count=min(count, COUNTED_UP_TO),
        is_capped=count > COUNTED_UP_TO,
        previous_url=page_url(asked, "before", *before) if before else "",
        next_url=page_url(asked, "after", *after) if after else "",
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


def page_url(asked: QueryDict, name: str, row: Any) -> str:
    """The same list "before" or "after" this row."""
    query = asked.copy()
    for other in ("before", "after"):
        query.pop(other, None)
    query[name] = f"{row.sort_key}~{row.pk}"
    return f"?{query.urlencode()}"
