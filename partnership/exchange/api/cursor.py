"""Pages by keyset: a signed cursor says after or before which row a page begins.

Nobody can make one up, and one of another question is refused. What is unknown comes
last, whichever way the rows are sorted.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from django.core.signing import BadSignature, Signer
from django.db.models import F, Q, QuerySet

from partnership.exchange.api.column import Column, Kind

SIGNER = Signer(salt="partnership.exchange.api.cursor")
WRONG = (
    "This cursor is none of this question’s. Take one from “next” or “previous” of an"
    " answer, and change nothing else but limit and fields."
)
READ: dict[Kind, Callable[[Any], Any]] = {
    Kind.AMOUNT: Decimal,
    Kind.DATE: date.fromisoformat,
    Kind.INSTANT: datetime.fromisoformat,
}


@dataclass(frozen=True)
class Sort:
    """By which field the rows are sorted, and then by their number; which way."""

    column: Column
    descending: bool = False

    def first(self, rows: QuerySet, cursor: "Cursor | None", number: int) -> list[Any]:
        """So many rows from where the cursor stands, in the order of reading."""
        back = bool(cursor and cursor.back)
        if cursor:
            rows = rows.filter(self._beyond(cursor))
        downwards = self.descending != back
        keys = ["-pk" if downwards else "pk"]
        if self.column.path != "id":
            ordered = F(self.column.path)
            # What is unknown comes last, so first on the way back.
            nulls = {"nulls_first" if back else "nulls_last": True}
            nulls = nulls if self.column.is_null else {}
            way = ordered.desc if downwards else ordered.asc
            keys.insert(0, way(**nulls))
        return list(rows.order_by(*keys)[:number])

    def _beyond(self, cursor: "Cursor") -> Q:
        path, way = self.column.path, "lt" if self.descending != cursor.back else "gt"
        after = Q(**{f"pk__{way}": cursor.pk})
        if path == "id":
            return after
        unknown = Q(**{f"{path}__isnull": True})
        if cursor.value is None:
            return (unknown & after) | ~unknown if cursor.back else unknown & after
        value = READ.get(self.column.kind, lambda plain: plain)(cursor.value)
        beyond = Q(**{f"{path}__{way}": value}) | (Q(**{path: value}) & after)
        # Said once more as one bound, for an index.
        beyond &= Q(**{f"{path}__{way}e": value})
        return beyond | unknown if self.column.is_null and not cursor.back else beyond


@dataclass(frozen=True)
class Cursor:
    """The row that a page begins after or, on the way back, ends before."""

    value: Any
    pk: int
    back: bool = False

    @classmethod
    def of(cls, row: dict[str, Any], sort: Sort, *, back: bool) -> "Cursor":
        """The place of a row that was read."""
        value = row[sort.column.path]
        if isinstance(value, date):
            value = value.isoformat()
        if isinstance(value, Decimal):
            value = str(value)
        return cls(value, row["pk"], back)

    def sign(self, question: str) -> str:
        """The cursor as an address has it, good for this question alone."""
        return SIGNER.sign_object([question, self.value, self.pk, self.back])


def read_cursor(text: str, question: str) -> Cursor:
    """The cursor of an address; ValueError if it is none of this question's."""
    try:
        asked, value, pk, back = SIGNER.unsign_object(text)
    except (BadSignature, ValueError, TypeError):
        raise ValueError(WRONG) from None
    if asked != question:
        raise ValueError(WRONG)
    return Cursor(value, pk, back)


def digest(parts: list[Any]) -> str:
    """A question in few characters, so that a cursor can be held against it."""
    return sha256(repr(parts).encode()).hexdigest()[:16]
