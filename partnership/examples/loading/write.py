"""Write a checked plan: compare with what is there, add and change, remove nothing."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Model
from django.utils import timezone

from partnership.evidence.models import Marking, Programme, Record
from partnership.examples.loading.add import add, update
from partnership.examples.loading.known import days_known
from partnership.examples.loading.plan import Plan, Planned, Ref

NEW, CHANGED, SAME, KEPT = "new", "changed", "same", "edited here"
Known = dict[Ref, Any]


def write(plan: Plan) -> dict[str, Counter]:
    """Make the records what the plan says; how many of each file were new or changed.

    A record that a person has edited since stays as that person left it. Into an empty
    record each fact goes with the time at which it became known; later it is now.
    """
    days = {} if Programme.objects.exists() else days_known(plan)
    markings = Marking.objects.values_list("code", "pk")
    known: Known = {Ref(Marking, code): pk for code, pk in markings}
    programme = next(r for r in plan.records.values() if r.ref.model is Programme)
    marking = known[programme.values["default_marking"]]
    counts: dict[str, Counter] = {}
    for batch in _batches(plan):
        for record, outcome in _write_batch(batch, known, marking, days):
            counts.setdefault(record.row.file, Counter())[outcome] += 1
    return counts


def _batches(plan: Plan) -> Iterator[list[Planned]]:
    """Records of one kind at a time; those that need another of their kind after it."""
    kinds: dict[type[Model], list[Planned]] = {}
    for record in plan.records.values():
        kinds.setdefault(record.ref.model, []).append(record)
    for model, records in kinds.items():
        first = [record for record in records if not _needs(record, model)]
        yield first
        if later := [record for record in records if _needs(record, model)]:
            yield later


def _needs(record: Planned, model: type[Model]) -> bool:
    return any(
        isinstance(value, Ref) and value.model is model
        for value in record.values.values()
    )


def _write_batch(
    batch: list[Planned], known: Known, marking: int, days: dict[Ref, date]
) -> list[tuple[Planned, str]]:
    model = batch[0].ref.model
    wanted = [_columns(record, known, marking) for record in batch]
    keys = [model._meta.get_field(name).attname for name in batch[0].key]
    present = _present(model, keys, wanted)
    outcomes, new, changed = [], [], []
    for record, columns in zip(batch, wanted, strict=True):
        old = present.get(tuple(columns[key] for key in keys))
        if old is None:
            outcomes.append((record, NEW))
            new.append((record, model(**columns)))
            continue
        known[record.ref] = old["pk"]
        outcome = _compared(old, columns)
        outcomes.append((record, outcome))
        if outcome == CHANGED:
            changed.append(_edited(model, old, columns))
    add(model, new, days)
    known.update({record.ref: instance.pk for record, instance in new})
    update(model, changed)
    return outcomes


def _columns(record: Planned, known: Known, marking: int) -> dict[str, Any]:
    """The record's values by column, with the keys of what it refers to."""
    model = record.ref.model
    columns = {
        model._meta.get_field(name).attname: known[value]
        if isinstance(value, Ref)
        else value
        for name, value in record.values.items()
    }
    return columns | ({"marking_id": marking} if issubclass(model, Record) else {})


def _present(
    model: type[Model], keys: list[str], wanted: list[dict[str, Any]]
) -> dict[tuple, dict[str, Any]]:
    """What is in the database already, by natural key."""
    nearby = {f"{keys[0]}__in": {columns[keys[0]] for columns in wanted}}
    rows = model._default_manager.filter(**nearby).order_by("pk").values()
    pk = model._meta.pk.attname
    return {tuple(row[key] for key in keys): row | {"pk": row[pk]} for row in rows}


def _compared(old: dict[str, Any], columns: dict[str, Any]) -> str:
    if all(old[name] == value for name, value in columns.items()):
        return SAME
    return KEPT if old.get("updated_by_id") else CHANGED


def _edited(model: type[Model], old: dict[str, Any], columns: dict[str, Any]) -> Model:
    """The record as the plan has it, and as it was where the plan says nothing."""
    kept = {
        field.attname: old[field.attname]
        for field in model._meta.concrete_fields
        if not field.generated
    }
    instance = model(**kept | columns)
    if isinstance(instance, Record):
        instance.version = old["version"] + 1
        instance.updated_at = timezone.now()
    return instance
