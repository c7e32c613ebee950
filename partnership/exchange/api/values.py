"""Rows as the text of JSON objects, written a whole column of a page at once.

What stands in many rows, such as a donor, is written once. That costs a fraction of
giving each row to an encoder as a dictionary, of which most is copying.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any

from rest_framework.utils.encoders import JSONEncoder

from partnership.exchange.api.column import Column, Kind

if TYPE_CHECKING:
    from partnership.exchange.api.related import Names

# As the renderer of all other answers writes them.
in_json = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


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


class Once(dict[Any, str]):
    """The text of each value, written when it first comes."""

    def __init__(self, write: Callable[[Any], str]) -> None:
        super().__init__()
        self._write = write

    def __missing__(self, value: Any) -> str:
        text = self[value] = self._write(value)
        return text


def rows_in_json(
    columns: Iterable[Column],
    cells: Cells,
    names: "Names",
    after: Mapping[int, Mapping[str, Any]],
) -> list[str]:
    """Each row as an object; `after` was worked out for their keys."""
    written = [_members(column, cells, names, after) for column in columns]
    return ["{" + ",".join(row) + "}" for row in zip(*written, strict=True)]


def _members(
    column: Column,
    cells: Cells,
    names: "Names",
    after: Mapping[int, Mapping[str, Any]],
) -> Iterable[str]:
    """A column's member of each object: its name and its value."""
    name = f'"{column.name}":'
    if column.kind is Kind.POINTER:
        parts = (cells.of(f"{column.name}_{part}") for part in ("model", "id"))
        pointed = Once(lambda pair: name + in_json(names.pointed(*pair)))
        return map(pointed.__getitem__, zip(*parts, strict=True))
    values: Iterable[Any] = cells.of(column.path)
    if not cells.has(column.path):
        values = [after[key][column.name] for key in cells.of("pk")]
    if column.kind in ONE_BY_ONE:
        write, unknown = ONE_BY_ONE[column.kind], f"{name}null"
        return [unknown if one is None else name + write(one) for one in values]
    say = _saying(column, names)
    if column.kind is Kind.MARKINGS:
        values = map(tuple, values)
    return map(Once(lambda value: name + say(value)).__getitem__, values)


def _amount(value: Decimal) -> str:
    """No cent lost, and no exponent: str is seven times as quick, but may have one."""
    text = str(value)
    return f'"{value:f}"' if "E" in text else f'"{text}"'


def _text(value: Any) -> str:
    """Text; a column that the database works out may hold a day under this name."""
    return encode_basestring(value) if type(value) is str else in_json(value)


# What differs from row to row. Of amounts 1 and 1.00 are equal, and not written alike.
ONE_BY_ONE: dict[Kind, Callable[[Any], str]] = {
    Kind.AMOUNT: _amount,
    Kind.DATE: lambda day: f'"{day!s}"',
    Kind.INTEGER: str,
    Kind.TEXT: _text,
}


def _saying(column: Column, names: "Names") -> Callable[[Any], str]:
    """How a value of the column is written, chosen once; unknown is null."""
    kind = column.kind
    if kind in (Kind.RECORD, Kind.PERSON, Kind.MARKING):
        known = names.known[column.model._meta.label_lower]
        return lambda key: in_json(known.get(key))
    if kind is Kind.MARKINGS:
        code = names.known["evidence.marking"].get
        return lambda keys: in_json([code(key) for key in keys])
    if kind is Kind.CHOICE:
        return lambda value: in_json(value or None)
    if kind is Kind.INSTANT:
        return lambda value: f'"{value.isoformat()}"' if value else "null"
    return in_json
