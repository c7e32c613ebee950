"""The filters of a resource: each from a field, by what it holds."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from partnership.evidence.keyset import AMOUNT
from partnership.evidence.models import Marking
from partnership.evidence.years import FIRST_YEAR, LAST_YEAR
from partnership.exchange.api.clocks import MOMENT, read_day
from partnership.exchange.api.column import SHORT, Column, Kind
from partnership.exchange.api.registry import resource_of
from partnership.exchange.api.resource import Resource

# Beyond 18 digits a number may not fit into 64 bits.
WHOLE = re.compile(r"-?[0-9]{1,18}")
KEY = re.compile(r"[1-9][0-9]{0,17}|[0-9]{0,17}[A-Za-z_-][0-9A-Za-z_-]{0,79}")
CODE = re.compile(r"[0-9A-Za-z_-]{1,80}")
# A control character is in no text that anybody looks for.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
CODES = ("slug", "code")


@dataclass(frozen=True)
class Filter:
    """A filter by its name, the field that it compares, and how."""

    name: str
    column: Column
    lookup: str = "exact"

    def read(self, text: str) -> Any:
        """What an address says, as a query takes it; ValueError in words."""
        return READERS[self.column.kind](self.column, text)

    def apply(self, rows: QuerySet, value: Any, on: date, reader: Any) -> QuerySet:
        """The rows that fit. What a reader may not see fits nothing."""
        path = self.column.path
        if self.column.kind is Kind.RECORD:
            return rows.filter(**{f"{path}__in": self._named(value, on, reader)})
        if self.column.kind is Kind.MARKING:
            marks = Marking.objects.visible_to(reader).filter(code=value)
            return rows.filter(**{f"{path}__in": marks.order_by().values("pk")})
        return rows.filter(**{f"{path}__{self.lookup}": value})

    def _named(self, value: str, on: date, reader: Any) -> QuerySet:
        resource = resource_of(self.column.model)
        rows = resource.rows(on, reader)
        if not reader.has_perm(resource.permission):
            rows = rows.none()
        if value.isdecimal():
            return rows.filter(pk=int(value)).values("pk")
        code = code_of(self.column.model)
        return (rows.filter(Q(**{code: value})) if code else rows.none()).values("pk")


def filters_of(resource: Resource) -> dict[str, Filter]:
    """Every filter of a resource by its name."""
    found = [one for column in resource.columns.values() for one in _filters_of(column)]
    return {one.name: one for one in found}


def _filters_of(column: Column) -> list[Filter]:
    if not column.is_compared or column.name in ("id", "version"):
        return []
    if column.kind in (Kind.DATE, Kind.INSTANT):
        return _between(column, "from", "to")
    if column.kind in (Kind.INTEGER, Kind.AMOUNT):
        return _between(column, "min", "max")
    is_read = column.kind is not Kind.RECORD or resource_of(column.model)
    is_long = column.kind is Kind.TEXT and (column.longest or SHORT + 1) > SHORT
    if column.kind is Kind.PERSON or is_long or not is_read:
        return []
    return [Filter(column.name, column)]


def _between(column: Column, low: str, high: str) -> list[Filter]:
    return [
        Filter(f"{column.name}_{low}", column, "gte"),
        Filter(f"{column.name}_{high}", column, "lte"),
    ]


def code_of(model: Any) -> str:
    """The field by which people name a record of this model; empty without one."""
    own = {field.name for field in model._meta.concrete_fields}
    return next((name for name in CODES if name in own), "")


def _matching(pattern: re.Pattern, what: str) -> Callable[[Column, str], str]:
    def read(column: Column, text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(f"“{text[:40]}” is not {what}.")
        return text

    return read


def _read_choice(column: Column, text: str) -> str:
    if text not in column.choices:
        known = ", ".join(column.choices)
        raise ValueError(f"“{text[:40]}” is none of: {known}.")
    return text


def _read_yes_no(column: Column, text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(f"“{text[:40]}” is neither true nor false.")
    return text == "true"


def _read_text(column: Column, text: str) -> str:
    if len(text) > SHORT or CONTROL.search(text):
        raise ValueError(f"Enter 1 to {SHORT} characters, and no control characters.")
    return text


def _read_instant(column: Column, text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text) if MOMENT.fullmatch(text) else None
    except ValueError:
        at = None
    if at is None or not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise ValueError(f"“{text[:40]}” is not an instant such as 2006-03-03T09:00Z.")
    return (at if timezone.is_aware(at) else timezone.make_aware(at)).astimezone(UTC)


def _read_amount(column: Column, text: str) -> Decimal:
    return Decimal(_matching(AMOUNT, "an amount such as 1500000.50")(column, text))


def _read_whole(column: Column, text: str) -> int:
    return int(_matching(WHOLE, "a whole number of at most 18 digits")(column, text))


READERS: dict[Kind, Callable[[Column, str], Any]] = {
    Kind.AMOUNT: _read_amount,
    Kind.CHOICE: _read_choice,
    Kind.DATE: lambda column, text: read_day(text),
    Kind.INSTANT: _read_instant,
    Kind.INTEGER: _read_whole,
    Kind.MARKING: _matching(CODE, "the code of a marking"),
    Kind.RECORD: _matching(KEY, "the number or the code of a record"),
    Kind.TEXT: _read_text,
    Kind.YES_NO: _read_yes_no,
}
