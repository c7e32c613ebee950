"""Questions that are composed once and asked often: the rows are read each time.

To make the SQL of a question takes Django longer than PostgreSQL takes to answer it. So
what a question asks is kept in this process, never what the record answered.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, is_dataclass, replace
from functools import lru_cache, partial, wraps
from typing import Any, NoReturn, ParamSpec, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection, connections
from django.db.models import Model, QuerySet
from django.db.models.sql import Query
from django.db.models.sql.compiler import SQLCompiler

# A page asks some thirty, anew for a date or for readers who see other markings.
KEPT = 300

P = ParamSpec("P")
R = TypeVar("R")


class AskedWhileComposing(RuntimeError):
    """A question that is kept was made of rows, which would be kept with it."""


@dataclass(frozen=True)
class Sight:
    """All of a reader that a kept question may depend on; what else it asks fails."""

    visible_marking_ids: tuple[int, ...]


def composed_once(question: Callable[P, R]) -> Callable[P, R]:
    """Keep what a question asks for these very arguments, which are hashable.

    It returns a QuerySet, or SQL and parameters that cannot change. The reader is
    replaced by what they see, so that nobody is served what others may see. It runs no
    query itself. A QuerySet that it returns may be narrowed as any other.
    """

    @wraps(question)
    def asked(*args: P.args, **names: P.kwargs) -> R:
        kept = _kept(question, *map(_key, args), **names)
        return _to_read(kept) if isinstance(kept, QuerySet) else kept

    return asked


def summed_once(
    question: Callable[P, tuple[QuerySet, dict[str, Any]]],
) -> Callable[P, dict[str, Any]]:
    """The same for sums: it returns the rows, and what `aggregate` is to add up."""

    @wraps(question)
    def asked(*args: P.args, **names: P.kwargs) -> dict[str, Any]:
        return _kept_sums(question, *map(_key, args), **names).read()

    return asked


def _key(given: Any) -> Any:
    """A reader's sight, also where a question holds its reader; all else is itself.

    A job's reader names no markings but asks for them inside the question.
    """
    markings = getattr(given, "visible_marking_ids", None)
    if isinstance(markings, list):
        return Sight(tuple(markings))
    if is_dataclass(given) and hasattr(given, "reader"):
        return replace(given, reader=_key(given.reader))
    if isinstance(given, QuerySet | Model):
        raise TypeError("A question is kept for dates and keys, not for rows.")
    return given


@lru_cache(maxsize=KEPT)
def _kept(question: Callable[..., Any], *args: Any, **names: Any) -> Any:
    with connection.execute_wrapper(_refuse):
        made = question(*args, **names)
        return _composed(made) if isinstance(made, QuerySet) else made


def _refuse(*_: Any) -> NoReturn:
    raise AskedWhileComposing("A question that is composed once may not read rows.")


class _Composed(Query):
    """A query whose SQL is at hand; a copy of it, to be narrowed, is plain again."""

    at_hand: SQLCompiler

    def get_compiler(
        self, using: str | None = None, connection: Any = None, elide_empty: bool = True
    ) -> SQLCompiler:
        """Its own, for this thread's connection; part of another query it is made."""
        if connection is not None or not elide_empty:
            return self.clone().get_compiler(using, connection, elide_empty)
        compiler = copy(self.at_hand)
        compiler.connection = connections[using]
        return compiler

    def clone(self) -> Query:
        """A plain query that asks the same."""
        plain = super().clone()
        plain.__class__ = Query
        del plain.at_hand
        return plain


def _composed(rows: QuerySet) -> QuerySet:
    compiler = rows.query.get_compiler(using=rows.db)
    try:
        sql, params = compiler.as_sql()
    except EmptyResultSet:
        return rows
    # What it selects and how that is read is in the compiler by now.
    compiler.connection = None
    compiler.as_sql = partial(_at_hand, sql, tuple(params))
    query = rows.query.clone()
    query.__class__ = _Composed
    query.at_hand = compiler
    rows._query = query
    return rows


def _at_hand(sql: str, params: tuple[Any, ...], **_: Any) -> tuple[str, tuple]:
    return sql, params


def _to_read(kept: QuerySet) -> QuerySet:
    """The same question without rows."""
    rows = kept.all()
    rows._query = kept.query
    return rows


@dataclass(frozen=True)
class _Sums:
    """One row that adds up: its SQL, and its columns by name and how each is read."""

    sql: str
    params: tuple[Any, ...]
    columns: dict[str, Any]

    def read(self) -> dict[str, Any]:
        """What it finds now."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql, self.params)
            row = list(cursor.fetchone())
        compiler = Query(None).get_compiler(connection=connection)
        converters = compiler.get_converters(self.columns.values())
        (read,) = compiler.apply_converters([row], converters)
        return dict(zip(self.columns, read, strict=True))


class _Taken(Exception):
    """The statement, instead of its answer."""


@lru_cache(maxsize=KEPT)
def _kept_sums(question: Callable[..., Any], *args: Any, **names: Any) -> _Sums:
    with connection.execute_wrapper(_refuse):
        rows, sums = question(*args, **names)
    columns = {
        name: one.resolve_expression(rows.query.chain(), summarize=True)
        for name, one in sums.items()
    }
    # What is taken was not asked, and so is not counted as asked.
    logs, connection.force_debug_cursor = connection.force_debug_cursor, False
    try:
        with connection.execute_wrapper(_take):
            rows.aggregate(**sums)
    except _Taken as taken:
        return _Sums(*taken.args, columns)
    finally:
        connection.force_debug_cursor = logs
    raise AskedWhileComposing("Sums of what can find nothing are not asked.")


def _take(_: Any, sql: str, params: Any, *__: Any) -> NoReturn:
    raise _Taken(sql, tuple(params or ()))
