"""Names of related records, read in bulk, as far as the reader may see them."""

from functools import cache
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models

from partnership.evidence.changes.fields import field_named, precision_of
from partnership.evidence.changes.values import value_words
from partnership.evidence.changes.visible import (
    is_marked,
    visible_records,
    visible_removals,
)
from partnership.evidence.hidden import ABOVE_CEILING
from partnership.evidence.told import fields_in, name_of_own, recorded_models, told_of

Model = type[models.Model]
Keys = dict[Model, set[int]]
Row = dict[str, Any]
HIDDEN = f"one {ABOVE_CEILING}"


class Names:
    """What related records are called; one that the reader may not see has no name.

    Each model is read once, or twice if some of its records were removed, whatever the
    number of keys.
    """

    def __init__(self, reader: Any) -> None:
        self.reader = reader
        self._rows: dict[Model, dict[int, Row | None]] = {}
        self._standing: dict[Model, set[int]] = {}
        self._people: dict[int, str] = {}

    def load(self, keys: Keys) -> None:
        """Read what is not known yet of these keys, and of all that names them."""
        self._load_people(keys.pop(get_user_model(), set()))
        pending = {model: set(wanted) for model, wanted in keys.items()}
        while pending:
            model = max(pending, key=_height)
            known = self._rows.setdefault(model, {})
            missing = pending.pop(model) - known.keys()
            for key, row in self._read(model, missing).items():
                known[key] = row
                for parent, keys_of_parent in subjects(model, row).items():
                    pending.setdefault(parent, set()).update(keys_of_parent)
            known.update(dict.fromkeys(missing - known.keys()))

    def name(self, model: Model, key: int) -> str:
        """The record's name as it is today, after the names of what it belongs to."""
        if model is get_user_model():
            return self._people.get(key, "")
        row = self.row(model, key)
        if row is None:
            return HIDDEN
        own = self.own_name(model, row)
        return ", ".join(filter(None, [*self.subject_names(model, row), own]))

    def own_name(self, model: Model, row: Row) -> str:
        """What the record calls itself, or which of several it is."""
        template = name_of_own(model) or told_of(model).which
        words = {n: value_words(model, n, row, self) for n in fields_in(template)}
        return template.format_map(words)

    def subject_names(self, model: Model, row: Row) -> list[str]:
        """The names of the records that this one belongs to."""
        fields = [field_named(model, name) for name in told_of(model).subject]
        return [
            self.name(field.related_model, row[field.attname])
            for field in fields
            if row[field.attname] is not None
        ]

    def row(self, model: Model, key: int) -> Row | None:
        """What names this record; None if the reader may not see it."""
        row = self._rows.get(model, {}).get(key)
        return row if row is not None and self.may_be_named(model, row) else None

    def may_be_named(self, model: Model, row: Row) -> bool:
        """Whether the reader may see all that the record cannot be without."""
        named = (*told_of(model).subject, *fields_in(name_of_own(model)))
        return all(
            self.row(field.related_model, row[field.attname]) is not None
            for field in (field_named(model, name) for name in named)
            if field.is_relation and not field.null
        )

    def stands(self, model: Model, key: int) -> bool:
        """Whether the record is there today, and the reader may see it."""
        return key in self._standing.get(model, ())

    def marking_ids(self, keys: Keys) -> set[int]:
        """The markings of those of these records that are named."""
        rows = [self.row(model, key) for model, own in keys.items() for key in own]
        return {row["marking_id"] for row in rows if row and "marking_id" in row}

    def _read(self, model: Model, keys: set[int]) -> dict[int, Row]:
        """The naming columns of records that stand, and of those that were removed."""
        if not keys:
            return {}
        columns = _naming_columns(model)
        found = visible_records(model, self.reader).filter(pk__in=keys)
        rows = {row["pk"]: row for row in found.values("pk", *columns)}
        self._standing.setdefault(model, set()).update(rows)
        gone = keys - rows.keys()
        if gone and hasattr(model, "pgh_event_model"):
            removed = visible_removals(model, self.reader).filter(pgh_obj__in=gone)
            rows |= {r["pgh_obj_id"]: r for r in removed.values("pgh_obj_id", *columns)}
        return rows

    def _load_people(self, keys: set[int]) -> None:
        missing = keys - self._people.keys()
        if missing:
            found = get_user_model()._base_manager.in_bulk(missing)
            self._people |= {key: str(person) for key, person in found.items()}


def subjects(model: Model, row: Row) -> Keys:
    """The keys of the records that this one belongs to."""
    keys: Keys = {}
    for name in told_of(model).subject:
        field = field_named(model, name)
        if row[field.attname] is not None:
            keys.setdefault(field.related_model, set()).add(row[field.attname])
    return keys


@cache
def _naming_columns(model: Model) -> list[str]:
    """The columns that a record's name and address are made of."""
    told = told_of(model)
    names = [*told.subject, *fields_in(name_of_own(model)), *fields_in(told.which)]
    fields = [field_named(model, name) for name in names]
    precisions = filter(None, map(precision_of, fields))
    columns = [*(field.attname for field in fields), *precisions]
    own = {field.attname for field in model._meta.concrete_fields}
    columns += [name for name in ("slug", "currency") if name in own]
    return sorted({*columns, *(["marking_id"] if is_marked(model) else [])})


@cache
def _height(model: Model) -> int:
    """How many models stand under this one: what names others is read after them."""
    parents = {
        field_named(model, name).related_model for name in told_of(model).subject
    }
    below = [_height(parent) for parent in parents]
    return 1 + max(below) if below else int(model in recorded_models())
