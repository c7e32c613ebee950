"""Add many rows of a model in one statement; an import has a million of them."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Field, JSONField, Model
from django.db.models.fields import NOT_PROVIDED

# What the database takes as it is; all else its field prepares.
PLAIN = frozenset((str, int, bool, date, Decimal, type(None)))
# Of an array that holds only one of these, what Python writes is what it reads.
PLAIN_TEXTS = ({int}, {bool}, {date}, {Decimal})


def add_rows(
    model: type[Model],
    rows: Sequence[Mapping[str, Any]],
    borne: Mapping[str, Any],
) -> list[int]:
    """Insert rows by their columns, `borne` being the same in each; their keys.

    In one statement with an array for each column that is not the same in all: an
    object for each row, and a placeholder for each of its values, take far longer.
    Refused by the database as a whole; the history keeps each row, as of every insert.
    """
    if not rows:
        return []
    said = frozenset().union(*rows)
    arrays, constants = [], []
    for field in _fields(model):
        names = said & {field.name, field.attname}
        if not names:
            constants.append((field, _constant(field, borne)))
            continue
        column = _column(field, rows, next(iter(names)))
        if column.count(column[0]) == len(column):
            constants.append((field, _prepared(field, column[0])))
        else:
            arrays.append((field, [_prepared(field, value) for value in column]))
    return _insert(model, arrays, constants, len(rows))


def _column(field: Field, rows: Sequence[Mapping[str, Any]], name: str) -> list:
    """What each row says of a field, or the field's own default."""
    return [row[name] if name in row else field.get_default() for row in rows]


@cache
def _fields(model: type[Model]) -> tuple[Field, ...]:
    """What an insert names: the database makes the key and all that it works out."""
    return tuple(
        field
        for field in model._meta.concrete_fields
        if not (field.primary_key or field.generated)
        and field.db_default is NOT_PROVIDED
    )


def _constant(field: Field, borne: Mapping[str, Any]) -> Any:
    for name in (field.attname, field.name):
        if name in borne:
            return _prepared(field, borne[name])
    return _plain(field, field.get_default())


def _prepared(field: Field, value: Any) -> Any:
    if type(value) in PLAIN and not isinstance(field, JSONField):
        return value
    return _plain(field, value)


def _plain(field: Field, value: Any) -> Any:
    if isinstance(value, Model):
        return value.pk
    if isinstance(field, JSONField):
        return json.dumps(value)
    return field.get_db_prep_save(value, connection)


def _insert(
    model: type[Model],
    arrays: Sequence[tuple[Field, list]],
    constants: Sequence[tuple[Field, Any]],
    count: int,
) -> list[int]:
    quote = connection.ops.quote_name
    table, key = quote(model._meta.db_table), quote(model._meta.pk.column)
    columns = [quote(field.column) for field, _ in (*constants, *arrays)]
    same = [f"%s::{_type(field)}" for field, _ in constants]
    given = [f"%s::{_type(field)}[]" for field, _ in arrays]
    taken = ", ".join([*same, "given.*"] if arrays else same)
    from_arrays = f"unnest({', '.join(given)})" if arrays else "generate_series(1, %s)"
    statement = (
        f"INSERT INTO {table} ({', '.join(columns)})"  # noqa: S608
        f" SELECT {taken} FROM {from_arrays} AS given"
        f" RETURNING {key}"
    )
    values = [value for _, value in constants]
    values += [array_of(column) for _, column in arrays] or [count]
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [found for (found,) in cursor.fetchall()]


def array_of(values: Sequence[Any]) -> str | list[Any]:
    """The values as the text of an array, which is read several times as quickly.

    A list, for the driver to write, where it holds more than plain values.
    """
    types = set(map(type, values)) - {type(None)}
    if types == {str}:
        parts = ["NULL" if value is None else _quoted(value) for value in values]
    elif types in PLAIN_TEXTS:
        parts = ["NULL" if value is None else str(value) for value in values]
    else:
        return list(values)
    return f"{{{','.join(parts)}}}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _type(field: Field) -> str:
    """Without its length: what is too long is refused and never cut."""
    return field.db_type(connection).split("(")[0]
