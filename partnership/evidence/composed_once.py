"""Questions that are composed once and asked often: the rows are read each time.

To make the SQL of a question takes Django longer than PostgreSQL takes to answer it. So
what a question asks is kept in this process, never what the record answered.
"""

from collections.abc import Callable
from dataclasses import dataclass, is_dataclass, replace
from functools import lru_cache, wraps
from typing import Any, NoReturn, ParamSpec, TypeVar, overload

from django.db import connection
from django.db.models import Model, QuerySet

from partnership.evidence.at_hand import Column, Rows, Sums

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


@overload
def composed_once(question: Callable[P, QuerySet]) -> Callable[P, list[Any]]: ...
@overload
def composed_once(question: Callable[P, R]) -> Callable[P, R]: ...
def composed_once(question: Callable[P, Any]) -> Callable[P, Any]:
    """Keep what a question asks for these very arguments, which are hashable.

    It gives a QuerySet, of which the rows are read now, or SQL and parameters that
    cannot change. The reader is replaced by what they see, so that nobody is served
    what others may see. It runs no query itself.
    """

    @wraps(question)
    def asked(*args: P.args, **names: P.kwargs) -> Any:
        kept = _kept(question, *map(_key, args), **_keys(names))
        return kept.read() if isinstance(kept, Rows) else kept

    return asked


def summed_once(
    question: Callable[P, tuple[QuerySet, dict[str, Any]]],
) -> Callable[P, dict[str, Any]]:
    """The same for sums: it returns the rows, and what `aggregate` is to add up."""

    @wraps(question)
    def asked(*args: P.args, **names: P.kwargs) -> dict[str, Any]:
        kept = _kept_sums(question, *map(_key, args), **_keys(names))
        return kept.read() if isinstance(kept, Sums) else dict(kept)

    return asked


def _key(given: Any) -> Any:
    """A reader's sight, also where a question holds its reader; all else is itself.

    A job's reader names no markings but asks for them inside the question.
    """
    markings = getattr(given, "visible_marking_ids", None)
    if isinstance(markings, list | tuple):
        return Sight(tuple(markings))
    if is_dataclass(given) and hasattr(given, "reader"):
        return replace(given, reader=_key(given.reader))
    if isinstance(given, QuerySet | Model):
        raise TypeError("A question is kept for dates and keys, not for rows.")
    return given


def _keys(names: dict[str, Any]) -> dict[str, Any]:
    return {name: _key(given) for name, given in names.items()}


@lru_cache(maxsize=KEPT)
def _kept(question: Callable[..., Any], *args: Any, **names: Any) -> Any:
    with connection.execute_wrapper(_refuse):
        made = question(*args, **names)
        return Rows.of(made) if isinstance(made, QuerySet) else made


def _refuse(*_: Any) -> NoReturn:
    raise AskedWhileComposing("A question that is composed once may not read rows.")


class _Taken(Exception):
    """The statement, instead of its answer."""


@lru_cache(maxsize=KEPT)
def _kept_sums(
    question: Callable[..., Any], *args: Any, **names: Any
) -> Sums | dict[str, Any]:
    """The statement; of what can find nothing the sums, which never change."""
    with connection.execute_wrapper(_refuse):
        rows, sums = question(*args, **names)
    columns = {
        name: Column(one.resolve_expression(rows.query.chain(), summarize=True))
        for name, one in sums.items()
    }
    # What is taken was not asked, and so is not counted as asked.
    logs, connection.force_debug_cursor = connection.force_debug_cursor, False
    try:
        with connection.execute_wrapper(_take):
            return rows.aggregate(**sums)
    except _Taken as taken:
        return Sums(*taken.args, columns)
    finally:
        connection.force_debug_cursor = logs


def _take(_: Any, sql: str, params: Any, *__: Any) -> NoReturn:
    raise _Taken(sql, tuple(params or ()))
