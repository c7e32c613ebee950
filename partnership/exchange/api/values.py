"""Values as JSON says them, a whole column of a page at once."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from partnership.exchange.api.column import Column, Kind

if TYPE_CHECKING:
    from partnership.exchange.api.related import Names


class Cells:
    """The rows of a query, by column."""

    def __init__(self, paths: list[str], rows: list[tuple]) -> None:
        columns = zip(*rows, strict=True) if rows else ((),) * len(paths)
        self._columns = dict(zip(paths, columns, strict=True))

    def has(self, path: str) -> bool:
        """Whether the query read this column."""
        return path in self._columns

    def of(self, path: str) -> tuple[Any, ...]:
        """The values of a column; none where it was not asked for."""
        return self._columns.get(path, ())


def said_of(
    column: Column,
    cells: Cells,
    names: "Names",
    after: Mapping[int, Mapping[str, Any]],
) -> Iterable[Any]:
    """What is said of a column in each row; `after` was worked out for their keys."""
    if column.kind is not Kind.POINTER and not cells.has(column.path):
        return [plain(after[key][column.name]) for key in cells.of("pk")]
    values = cells.of(column.path)
    if column.kind in (Kind.RECORD, Kind.PERSON):
        return map(names.known[column.model._meta.label_lower].get, values)
    if column.kind is Kind.MARKING:
        return map(names.known["evidence.marking"].get, values)
    if column.kind is Kind.MARKINGS:
        code = names.known["evidence.marking"].get
        return [[code(key) for key in keys] for keys in values]
    if column.kind is Kind.POINTER:
        labels, keys = (cells.of(f"{column.name}_{part}") for part in ("model", "id"))
        return map(names.pointed, labels, keys)
    if column.kind is Kind.CHOICE:
        return [value or None for value in values]
    if column.kind is Kind.AMOUNT:
        return [None if value is None else f"{value:f}" for value in values]
    if column.kind in (Kind.DATE, Kind.INSTANT):
        return [value and value.isoformat() for value in values]
    return values


def plain(value: Any) -> Any:
    """A value as JSON says it: no cent lost, and unknown is null."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date | datetime) else value
