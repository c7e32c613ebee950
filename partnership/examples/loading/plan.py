"""What the example files ask for, as records that refer to each other by name.

Nothing here reads or writes the database: a plan is checked as a whole before the first
record is written.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, Model

from partnership.examples.loading.rows import Problems, Row


@dataclass(frozen=True)
class Ref:
    """A record of the plan, by its kind and its name in the files."""

    model: type[Model]
    name: Hashable


@dataclass(frozen=True)
class Planned:
    """A record that is to exist, and the row that asks for it."""

    ref: Ref
    key: tuple[str, ...]
    values: dict[str, Any]
    row: Row


class Plan:
    """Every record that the files ask for, in an order in which they can be written."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.records: dict[Ref, Planned] = {}
        self.other_names: dict[Ref, Ref] = {}
        self.asides: list[tuple[Row, str]] = []

    def add(
        self,
        model: type[Model],
        row: Row,
        *,
        key: tuple[str, ...],
        called: Hashable = None,
        **values: Any,
    ) -> Ref:
        """Ask for a record, which `key` tells from all others of its kind.

        Other rows find it by what it is `called`, or else by the values of its key.
        """
        own_name = tuple(values[field] for field in key)
        ref = Ref(model, own_name if called is None else called)
        if ref in self.records:
            first = self.records[ref].row.place
            row.problem(key[-1], f"asks for a record that {first} asks for already")
            return ref
        if not row.is_bad:
            _check_fields(model, row, values)
        self.records[ref] = Planned(ref, key, values, row)
        return ref

    def also_called(self, ref: Ref, other_name: Hashable) -> None:
        """Let a record be found by another name too."""
        self.other_names[Ref(ref.model, other_name)] = ref

    def find(
        self, model: type[Model], name: Hashable, row: Row, column: str
    ) -> Ref | None:
        """The record of this name; an empty name is none, an unknown one a problem."""
        if not name:
            return None
        ref = Ref(model, name)
        ref = self.other_names.get(ref, ref)
        if ref in self.records:
            return ref
        said = ", ".join(map(str, name)) if isinstance(name, tuple) else name
        kind = model._meta.verbose_name
        row.problem(column, f"there is no {kind} “{said}” in the files")
        return None

    def must_find(
        self, model: type[Model], name: Hashable, row: Row, column: str
    ) -> Ref | None:
        """The same, where an empty name is a problem too."""
        if not name:
            row.problem(column, "is empty")
        return self.find(model, name, row, column)

    def has(self, model: type[Model], name: Hashable) -> bool:
        """Whether a record of this name is asked for already."""
        return Ref(model, name) in self.records

    def value(self, ref: Ref | None, field: str) -> Any:
        """What the plan has for a field of one of its records."""
        return self.records[ref].values.get(field) if ref in self.records else None

    def aside(self, row: Row, what: str) -> None:
        """Say that a row became something else than the records of its file."""
        self.asides.append((row, what))


def _check_fields(model: type[Model], row: Row, values: dict[str, Any]) -> None:
    """Hold each value against its field: length, choices, whether it may be empty."""
    for name, value in values.items():
        field = model._meta.get_field(name)
        if isinstance(value, Ref):
            continue  # a key, where the record is there
        if isinstance(field, ForeignKey):
            if value is None and not field.null and not row.is_bad:
                row.problem(name, "is empty")
            continue
        try:
            field.clean(value, None)
        except ValidationError as wrong:
            row.problem(name, " ".join(wrong.messages))
