"""Questions whose SQL is at hand: what reading their rows needs, and nothing else.

It leans on how Django reads a query, `Query.get_compiler`, and on what a QuerySet knows
of its rows; the tests compare each way of asking with Django's own.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from functools import partial
from typing import Any, NoReturn, Self

from django.core.exceptions import EmptyResultSet
from django.db import connection, connections
from django.db.models import Model, Prefetch, QuerySet
from django.db.models.expressions import Col
from django.db.models.sql import Query
from django.db.models.sql.compiler import SQLCompiler


class Column:
    """How what a column answers is read; without the expression that it is made of."""

    def __init__(self, made: Any) -> None:
        self.output_field = made.output_field
        self._converters = made.get_db_converters(connection)

    def get_db_converters(self, _: Any) -> list[Callable[..., Any]]:
        """As Django asks for them."""
        return self._converters


class _AtHand(Query):
    """All of a query that reading its rows needs: its SQL, and its columns by name."""

    compiler: SQLCompiler

    def get_compiler(
        self, using: str | None = None, connection: Any = None, elide_empty: bool = True
    ) -> SQLCompiler:
        """Its own, for this thread's connection."""
        compiler = copy(self.compiler)
        compiler.connection = connections[using]
        return compiler

    def clone(self) -> NoReturn:
        """It cannot be narrowed: what it asks is text by now."""
        raise TypeError("A question that is composed once is asked as it is.")


@dataclass(frozen=True)
class Rows:
    """The rows of a question, read anew each time."""

    model: type[Model]
    query: Query
    # Django's own: what a row is made into, of which fields, and what is read beside.
    like: dict[str, Any]

    @classmethod
    def of(cls, rows: QuerySet) -> Self:
        """What is kept of it: the trees of a query take a megabyte, its SQL little."""
        query = rows.query
        names = ("_iterable_class", "_fields", "_prefetch_related_lookups")
        like = {name: getattr(rows, name) for name in names}
        compiler = query.get_compiler(using=rows.db)
        try:
            sql, params = compiler.as_sql()
        except EmptyResultSet:
            return cls(rows.model, query.clone(), like)
        at_hand = _AtHand(rows.model)
        at_hand.selected, at_hand.values_select = query.selected, query.values_select
        at_hand.annotations = dict.fromkeys(query.annotation_select)
        compiler.select = [
            (made if isinstance(made, Col) else Column(made), None, alias)
            for made, _, alias in compiler.select
        ]
        compiler.query, compiler.connection = at_hand, None
        compiler.where = compiler.having = compiler.qualify = None
        compiler.as_sql = partial(_at_hand, sql, tuple(params))
        at_hand.compiler = compiler
        return cls(rows.model, at_hand, like)

    def read(self) -> list[Any]:
        """What it finds now."""
        rows = QuerySet(self.model, self.query)
        for name, value in self.like.items():
            setattr(rows, name, value)
        beside = self.like["_prefetch_related_lookups"]
        rows._prefetch_related_lookups = tuple(map(_anew, beside))
        return list(rows)


def _at_hand(sql: str, params: tuple[Any, ...], **_: Any) -> tuple[str, tuple]:
    return sql, params


def _anew(lookup: Any) -> Any:
    """The same to be read beside the rows; Django notes in it whose it is."""
    if isinstance(lookup, Prefetch) and lookup.queryset is not None:
        lookup = copy(lookup)
        lookup.queryset = lookup.queryset.all()
    return lookup


@dataclass(frozen=True)
class Sums:
    """One row that adds up: its SQL, and its columns by name and how each is read."""

    sql: str
    params: tuple[Any, ...]
    columns: dict[str, Column]

    def read(self) -> dict[str, Any]:
        """What it finds now."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql, self.params)
            row = list(cursor.fetchone())
        compiler = Query(None).get_compiler(connection=connection)
        converters = compiler.get_converters(self.columns.values())
        (read,) = compiler.apply_converters([row], converters)
        return dict(zip(self.columns, read, strict=True))
