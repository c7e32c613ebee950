"""Add records when each became known, and fill in what came later."""

from contextlib import nullcontext
from datetime import date
from typing import Any

from django.db.models import Model

from partnership.evidence.history import recorded_at
from partnership.evidence.models import Record
from partnership.examples.loading.known import entered_at, filled_in_later
from partnership.examples.loading.plan import Planned, Ref

Added = list[tuple[Planned, Model]]
# What was filled in on a day: the record, and its values by field.
FilledIn = dict[date, list[tuple[Model, dict[str, Any]]]]


def add(model: type[Model], new: Added, days: dict[Ref, date]) -> None:
    """Add records of one model on the days that they became known; else now."""
    by_day: dict[date | None, Added] = {}
    for record, instance in new:
        by_day.setdefault(days.get(record.ref), []).append((record, instance))
    for day, added in by_day.items():
        later = _hold_back(added, day) if day else {}
        with recorded_at(entered_at(day)) if day else nullcontext():
            model._default_manager.bulk_create([instance for _, instance in added])
        for filled_in_on, held in sorted(later.items()):
            with recorded_at(entered_at(filled_in_on)):
                update(model, [_filled_in(*one) for one in held])


def update(model: type[Model], changed: list[Model]) -> None:
    """Write every column of records that are there already, in one statement."""
    if not changed:
        return
    fields = [
        field.name
        for field in model._meta.concrete_fields
        if not field.primary_key and not field.generated
    ]
    model._default_manager.bulk_update(changed, fields)


def _hold_back(added: Added, day: date) -> FilledIn:
    """Take out of the records what was filled in after this day."""
    later: FilledIn = {}
    for record, instance in added:
        if found := filled_in_later(record, day):
            on, names = found
            held = {name: getattr(instance, name) for name in names}
            for name in names:
                setattr(instance, name, instance._meta.get_field(name).get_default())
            later.setdefault(on, []).append((instance, held))
    return later


def _filled_in(instance: Model, held: dict[str, Any]) -> Model:
    for name, value in held.items():
        setattr(instance, name, value)
    if isinstance(instance, Record):
        instance.version += 1
    return instance
