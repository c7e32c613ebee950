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


def add_rows(
    model: type[Model],
    rows: Sequence[Mapping[str, Any]],
    borne: Mapping[str, Any],
) -> list[int]:
    """Insert rows by their columns, `borne` being the same in each; their keys.

    In one statement with an array for each column: an object for each row, and a
    placeholder for each of its values, take five times as long. Refused by the database
    as a whole; the history keeps each row, as of every insert.
    """
    if not rows:
        return []
    said = frozenset().union(*rows)
    arrays, constants = [], []
    for field in _fields(model):
        if names := said & {field.name, field.attname}:
            name = next(iter(names))
            arrays.append((field, [_prepared(field, row, name) for row in rows]))
        else:
            constants.append((field, _constant(field, borne)))
    return _insert(model, arrays, constants)


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
            return _prepared(field, borne, name)
    return _plain(field, field.get_default())


def _prepared(field: Field, row: Mapping[str, Any], name: str) -> Any:
    value = row[name] if name in row else field.get_default()
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
) -> list[int]:
    quote = connection.ops.quote_name
    table, key = quote(model._meta.db_table), quote(model._meta.pk.column)
    columns = [quote(field.column) for field, _ in (*arrays, *constants)]
    given = [f"%s::{_type(field)}[]" for field, _ in arrays]
    same = [f"%s::{_type(field)}" for field, _ in constants]
    taken = ", ".join(["given.*", *same])
    statement = (
        f"INSERT INTO {table} ({', '.join(columns)})"  # noqa: S608
        f" SELECT {taken} FROM unnest({', '.join(given)}) AS given"
        f" RETURNING {key}"
    )
    values = [value for _, value in constants] + [column for _, column in arrays]
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [found for (found,) in cursor.fetchall()]


def _type(field: Field) -> str:
    """Without its length: what is too long is refused and never cut."""
    return field.db_type(connection).split("(")[0]
