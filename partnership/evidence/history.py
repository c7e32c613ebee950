"""Every change to a business table is kept as an event (design, section 2)."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import pghistory
from django.db import models

ModelT = TypeVar("ModelT", bound=type[models.Model])

# PostgreSQL cuts longer names off, and Django refuses them.
INDEX_NAME_LENGTH = 30


def recorded(model: ModelT) -> ModelT:
    """Keep every insert, update and delete of this model as an event of its own.

    The triggers work on whole statements, so a bulk change costs one more insert.
    """
    known_index = models.Index(
        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
        name=f"{model._meta.db_table[: INDEX_NAME_LENGTH - 6]}_known",
    )
    # Changes are read newest first, over many tables.
    time_index = models.Index(
        fields=["-pgh_created_at", "-pgh_id"],
        name=f"{model._meta.db_table[: INDEX_NAME_LENGTH - 6]}_when",
    )
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        meta={"indexes": [known_index, time_index]},
    )(model)


@contextmanager
def change_by(user: Any, *, reason: str = "", source: Any = None) -> Iterator[None]:
    """Put who and why beside every change that is made inside the block.

    `user` is None for a command or a job; `source` is the Source that supports it.
    """
    with pghistory.context(
        user=user.pk if user else None,
        reason=reason,
        source=source.pk if source else None,
    ):
        yield
