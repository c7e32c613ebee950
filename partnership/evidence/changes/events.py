"""Events of many tables as one list, newest first, in one statement."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Q, QuerySet, Subquery, Value

from partnership.evidence.changes.fields import said_columns
from partnership.evidence.changes.visible import (
    before,
    of_actor,
    of_person,
    visible_events,
    with_events,
)
from partnership.evidence.told import listed_models, recorded_models, told_of

Model = type[models.Model]
NEWEST_FIRST = ("-pgh_created_at", "-pgh_table", "-pgh_id")
OLDEST_FIRST = ("pgh_created_at", "pgh_table", "pgh_id")
COLUMNS = (
    "pgh_created_at",
    "pgh_table",
    "pgh_id",
    "pgh_obj_id",
    "pgh_label",
    "pgh_row",
    "pgh_previous",
    "pgh_metadata",
)


class Exact(json.JSONDecoder):
    """Numbers as they are stored: a float would lose cents."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options | {"parse_float": Decimal})


class Row(Func):
    """What an event says of its record, without its housekeeping, as JSON."""

    output_field = models.JSONField(decoder=Exact)

    def __init__(self, key: Any, without: Any) -> None:
        super().__init__(key, without)

    def as_sql(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, list]:
        """The whole row of the table that the key is in, less the unsaid columns."""
        key, without = self.source_expressions
        sql, parameters = compiler.compile(without)
        table = compiler.quote_name_unless_alias(key.alias)
        return f"(to_jsonb({table}.*) - {sql}::text[])", list(parameters)


class Key(NamedTuple):
    """Where an event stands in the list: its instant, its table, its own key."""

    at: datetime
    kind: int
    event: int

    def __str__(self) -> str:
        label = recorded_models()[self.kind]._meta.label_lower
        return f"{self.at.isoformat()}~{label}~{self.event}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """A key from an address; None, so the first page, if it makes no sense."""
        at, _, rest = text.partition("~")
        label, _, event = rest.partition("~")
        labels = [model._meta.label_lower for model in recorded_models()]
        if label not in labels or not (event.isdecimal() and len(event) < 19):
            return None
        try:
            instant = datetime.fromisoformat(at)
        except ValueError:
            return None
        return cls(instant, labels.index(label), int(event)) if instant.tzinfo else None


class Event(NamedTuple):
    """One event with what its record said then and before, and who made it and why."""

    model: Model
    key: Key
    record: int
    label: str
    row: dict[str, Any]
    previous: dict[str, Any] | None
    context: dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """Which changes are asked for; what is None or empty asks for all."""

    since: datetime | None = None
    until: datetime | None = None
    line: str = ""
    actor: int | None = None
    model: Model | None = None
    record: int | None = None
    person: int | None = None

    @property
    def models(self) -> list[Model]:
        """The models that can answer."""
        if self.model is not None:
            return [self.model]
        return [
            model
            for model in listed_models()
            if self.line in ("", told_of(model).line)
            and (self.actor is None or told_of(model).actor)
        ]


def newest(
    asked: Asked, reader: Any, limit: int, *, after: Key | None = None
) -> list[Event]:
    """The newest events of those asked for, or those after the one with this key."""
    branches = [
        (_older(branch, kind, after) if after else branch).order_by(*NEWEST_FIRST)
        for kind, branch in _branches(asked, reader)
    ]
    return _read(branches, NEWEST_FIRST, limit)


def just_newer(asked: Asked, reader: Any, limit: int, *, than: Key) -> list[Event]:
    """The events next before this key in the list, newest first."""
    branches = [
        _newer(branch, kind, than).order_by(*OLDEST_FIRST)
        for kind, branch in _branches(asked, reader)
    ]
    return _read(branches, OLDEST_FIRST, limit)[::-1]


def every(asked: Asked, reader: Any) -> Iterator[Event]:
    """Every event that is asked for, newest first, streamed."""
    branches = [branch for _, branch in _branches(asked, reader)]
    if not branches:
        return iter(())
    found = _together(branches).order_by(*NEWEST_FIRST)
    return map(_event, found.iterator(chunk_size=500))


def _read(branches: list[QuerySet], order: tuple, limit: int) -> list[Event]:
    if not branches:
        return []
    cut = [branch[:limit] for branch in branches]
    if len(cut) == 1:
        return [_event(values) for values in cut[0]]
    return [_event(values) for values in _together(cut).order_by(*order)[:limit]]


def _together(branches: list[QuerySet]) -> QuerySet:
    first, *others = branches
    return first.union(*others, all=True) if others else first


def _branches(asked: Asked, reader: Any) -> list[tuple[int, QuerySet]]:
    numbers = {model: number for number, model in enumerate(recorded_models())}
    chosen = asked.models
    if asked.record is None:
        chosen = with_events(chosen, asked.since, asked.until)
    return [(numbers[m], _branch(m, numbers[m], asked, reader)) for m in chosen]


def _branch(model: Model, kind: int, asked: Asked, reader: Any) -> QuerySet:
    """One model's events of those asked for; a save that changed nothing is none."""
    events = visible_events(model, reader)
    if asked.since:
        events = events.filter(pgh_created_at__gte=asked.since)
    if asked.until:
        events = events.filter(pgh_created_at__lte=asked.until)
    if asked.record is not None:
        events = events.filter(pgh_obj=asked.record)
    elif not told_of(model).lists_new:
        events = events.exclude(pgh_label="insert")
    if asked.actor is not None:
        events = of_actor(events, model, told_of(model).actor, asked.actor)
    if asked.person is not None:
        events = of_person(events, asked.person)
    row = Row(F("pgh_id"), _unsaid(model))
    older = before(model).annotate(pgh_row=row.copy()).values("pgh_row")[:1]
    events = events.annotate(
        pgh_table=Value(kind, models.SmallIntegerField()),
        pgh_row=row,
        pgh_previous=Subquery(older, output_field=models.JSONField(decoder=Exact)),
        pgh_metadata=F("pgh_context__metadata"),
    )
    changed = (
        ~Q(pgh_label="update") | Q(pgh_previous=None) | ~Q(pgh_row=F("pgh_previous"))
    )
    return events.filter(changed).values_list(*COLUMNS)


@cache
def _unsaid(model: Model) -> Value:
    """The columns of an event that are never said."""
    columns = {field.column for field in model.pgh_event_model._meta.concrete_fields}
    columns |= {"superseded_at", "marked_since_id"}
    columns |= {"raised_marking_id", "governing_marking_id"}
    unsaid = sorted(columns - said_columns(model))
    return Value(unsaid, ArrayField(models.TextField()))


def _older(branch: QuerySet, kind: int, key: Key) -> QuerySet:
    """What comes after this key: older, or as old and later in the order of tables."""
    before_it = Q(pgh_created_at__lt=key.at)
    if kind < key.kind:
        return branch.filter(pgh_created_at__lte=key.at)
    if kind == key.kind:
        same = Q(pgh_created_at=key.at, pgh_id__lt=key.event)
        return branch.filter(before_it | same, pgh_created_at__lte=key.at)
    return branch.filter(before_it)


def _newer(branch: QuerySet, kind: int, key: Key) -> QuerySet:
    """What comes before this key: newer, or as new and earlier in the order."""
    after_it = Q(pgh_created_at__gt=key.at)
    if kind > key.kind:
        return branch.filter(pgh_created_at__gte=key.at)
    if kind == key.kind:
        same = Q(pgh_created_at=key.at, pgh_id__gt=key.event)
        return branch.filter(after_it | same, pgh_created_at__gte=key.at)
    return branch.filter(after_it)


def _event(values: tuple) -> Event:
    at, kind, event, record, label, row, previous, metadata = values
    return Event(
        model=recorded_models()[kind],
        key=Key(at, kind, event),
        record=record,
        label=label,
        row=row,
        previous=previous if label == "update" else None,
        context=metadata or {},
    )
