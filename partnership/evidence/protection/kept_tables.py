"""Which tables have a history, as the models say it."""

from dataclasses import dataclass

from django.apps import apps
from django.db import models


@dataclass(frozen=True)
class KeptTable:
    """A table of records, the table of its events, and the events' own columns.

    Columns that only the database knows belong to neither list.
    """

    events: str
    records: str
    key: str
    columns: tuple[str, ...]
    compared: tuple[str, ...]


def event_models() -> list[type[models.Model]]:
    """Every model of events, whichever app declares it."""
    return [
        model
        for model in apps.get_models()
        if getattr(model, "pgh_tracked_model", None) and model._meta.managed
    ]


def kept_tables() -> list[KeptTable]:
    """Every table with a history, by name."""
    tables = [_kept(model) for model in event_models()]
    return sorted(tables, key=lambda table: table.events)


def _kept(model: type[models.Model]) -> KeptTable:
    record = model.pgh_tracked_model._meta
    own = {field.column for field in record.concrete_fields}
    columns = tuple(field.column for field in model._meta.concrete_fields)
    return KeptTable(
        events=model._meta.db_table,
        records=record.db_table,
        key=record.pk.column,
        columns=columns,
        compared=tuple(column for column in columns if column in own),
    )
