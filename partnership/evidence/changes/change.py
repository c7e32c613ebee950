"""Changes as pages and files show them: in words, with who, when, why and source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models
from django.urls import NoReverseMatch

from partnership.evidence.changes import context
from partnership.evidence.changes.events import Event
from partnership.evidence.changes.fields import field_named, said_fields
from partnership.evidence.changes.names import Keys, Names
from partnership.evidence.changes.words import (
    FieldChange,
    field_changes,
    record_words,
    sentence,
)
from partnership.evidence.models import Marking, Source
from partnership.evidence.reasons import reason_words
from partnership.evidence.told import Line, listed_models, told_of

Model = type[models.Model]
WHAT = {"insert": "recorded", "update": "changed", "delete": "removed"}


@dataclass(frozen=True)
class Change:
    """One change of one record, as one reader may see it."""

    at: datetime
    text: str
    by: str
    reason: str
    source: str
    url: str
    # Recorded, changed or removed; the record in words and by its key.
    what: str
    record: str
    key: str
    line: Line
    actor: str
    marking: str
    fields: list[FieldChange]
    marking_ids: set[int]


def tell(events: Iterable[Event], names: Names) -> list[Change]:
    """These events in words; what changed nothing that the reader may see is none."""
    events = list(events)
    names.load(_merged(keys_of(event) for event in events))
    told = (_change(event, names) for event in events)
    return [change for change in told if change]


def key_of(model: Model, record: int) -> str:
    """How an address or a file names one record: coalition.mandate:12."""
    return f"{model._meta.label_lower}:{record}"


def read_key(text: str) -> tuple[Model, int] | None:
    """The model and the key that an address names; None if it makes no sense."""
    label, _, record = text.partition(":")
    models_by_label = {model._meta.label_lower: model for model in listed_models()}
    if label not in models_by_label or not record.isdecimal() or len(record) > 18:
        return None
    return models_by_label[label], int(record)


def keys_of(event: Event) -> Keys:
    """Every record that the change names: itself, what it refers to, its source."""
    keys: Keys = {event.model: {event.record}}
    rows = [event.row, event.previous or {}]
    for field in said_fields(event.model):
        if field.is_relation:
            found = {row.get(field.attname) for row in rows} - {None}
            keys.setdefault(field.related_model, set()).update(found)
    person, source = (
        context.person_key(event.context),
        context.source_key(event.context),
    )
    keys.setdefault(get_user_model(), set()).update({person} - {None})
    keys.setdefault(Source, set()).update({source} - {None})
    return keys


def _change(event: Event, names: Names) -> Change | None:
    """None also for a removed record of something that the reader may not see."""
    text = sentence(event, names)
    if not text or not names.may_be_named(event.model, event.row):
        return None
    told, made = told_of(event.model), event.context
    person, source = context.person_key(made), context.source_key(made)
    marking = event.row.get("marking_id")
    return Change(
        at=event.key.at,
        text=text,
        by=names.name(get_user_model(), person) if person else "",
        reason=reason_words(made),
        source=names.name(Source, source) if source else "",
        url=_address(event, names),
        what=WHAT[event.label],
        record=record_words(event, names),
        key=key_of(event.model, event.record),
        line=told.line,
        actor=_actor(event, names),
        marking=names.name(Marking, marking) if marking else "",
        fields=field_changes(event, names),
        marking_ids=_marking_ids(event, names),
    )


def _merged(all_keys: Iterable[Keys]) -> Keys:
    merged: Keys = {}
    for keys in all_keys:
        for model, own in keys.items():
            merged.setdefault(model, set()).update(own)
    return merged


def _actor(event: Event, names: Names) -> str:
    """The name of the actor whom the record is about; empty for none."""
    path = told_of(event.model).actor
    if not path:
        return ""
    model, row, key = event.model, event.row, event.record
    for name in path.split("__") if path != "pk" else []:
        field = field_named(model, name)
        key, model = row.get(field.attname), field.related_model
        row = names.row(model, key) if key else None
        if row is None:
            return names.name(model, key) if key else ""
    return names.name(model, key)


def marking_ids_of(changes: Iterable[Change]) -> set[int]:
    """The markings of all that these changes show."""
    return {pk for change in changes for pk in change.marking_ids}


def _marking_ids(event: Event, names: Names) -> set[int]:
    rows = [event.row, event.previous or {}]
    own = {row["marking_id"] for row in rows if row.get("marking_id")}
    own |= {pk for row in rows for pk in row.get("further_marking_ids") or ()}
    related = keys_of(event)
    related.pop(get_user_model(), None)
    return own | names.marking_ids(related)


def _address(event: Event, names: Names) -> str:
    """The record's own page, or that of what it belongs to; empty if it is gone."""
    if not names.stands(event.model, event.record):
        return ""
    model, key, row = event.model, event.record, event.row
    while not hasattr(model, "get_absolute_url"):
        subject = told_of(model).subject
        if not subject:
            return ""
        field = field_named(model, subject[0])
        model, key = field.related_model, row[field.attname]
        row = names.row(model, key) or {}
    return _own_address(model, key, row | (names.row(model, key) or {}))


def _own_address(model: Model, key: int, row: dict[str, Any]) -> str:
    columns = {field.attname for field in model._meta.concrete_fields}
    values = {name: value for name, value in row.items() if name in columns}
    try:
        return model(**values | {"pk": key}).get_absolute_url()
    except NoReverseMatch:
        return ""
