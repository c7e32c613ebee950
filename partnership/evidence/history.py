"""Every change to a business table is kept as an event (design, section 2)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any, TypeVar

import pghistory
from django.db import connection, models

from partnership.evidence.reasons import NoReason, Reason

ModelT = TypeVar("ModelT", bound=type[models.Model])

# PostgreSQL cuts longer names off, and Django refuses them.
INDEX_NAME_LENGTH = 30

NOTHING_SAID = {"reason_code": "", "reason": ""}


def recorded(model: ModelT) -> ModelT:
    """Keep every insert, update and delete of this model as an event of its own.

    The triggers work on whole statements, so a bulk change costs one more insert.
    """
    known_index = models.Index(
        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
        name=f"{model._meta.db_table[: INDEX_NAME_LENGTH - 6]}_known",
    )
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        meta={"indexes": [known_index]},
    )(model)


# The reason of the change that is being made, if any.
_reason: ContextVar[Reason | None] = ContextVar("reason", default=None)


@contextmanager
def recorded_at(at: datetime) -> Iterator[None]:
    """Have every change inside the block recorded at this instant, not at its own.

    For an example, whose facts became known long ago. A row's changes must come in
    their order; the database refuses one that is recorded before an earlier one.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.recorded_at', %s, true)", [str(at)])
        yield
        cursor.execute("SELECT set_config('app.recorded_at', '', true)")


@contextmanager
def change_by(user: Any, *, reason: Reason | str, source: Any = None) -> Iterator[None]:
    """Put who and why beside every change that is made inside the block.

    `user` is None for a command or a job, whose reason is plain words; `source` is the
    Source that supports it. Raises NoReason where nothing is said.
    """
    said = Reason.of(reason)
    token = _reason.set(said)
    try:
        with _context(user, said.as_history(), source):
            yield
    finally:
        _reason.reset(token)


@contextmanager
def recorded_by(
    user: Any, *, reason: Reason | str | None = None, source: Any = None
) -> Iterator[None]:
    """Put who, and why if it is said, beside every new record of the block."""
    said = Reason.of(reason).as_history() if reason else NOTHING_SAID
    with _context(user, said, source):
        yield


def demand_reason() -> None:
    """Raise NoReason unless a change is being made that says why."""
    if _reason.get() is None:
        raise NoReason("A record is only changed inside change_by, with a reason.")


def _context(user: Any, said: dict[str, str], source: Any) -> Any:
    return pghistory.context(
        user=user.pk if user else None,
        source=source.pk if source else None,
        **said,
    )
