"""Rows that are one record each, found again by a natural key or by a reference."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

from partnership.evidence.history import change_by, recorded_by
from partnership.evidence.models import Record
from partnership.exchange.imports.adding_rows import add_rows
from partnership.exchange.imports.first_rows import FirstRows
from partnership.exchange.imports.kind import (
    Context,
    Difference,
    Plan,
    Problem,
    Read,
    Written,
)
from partnership.exchange.imports.names_of_keys import NamesOfKeys
from partnership.exchange.imports.sent_before import SentBefore
from partnership.exchange.models import Done, Outcome

Columns = dict[str, Any]


class Work(NamedTuple):
    """The columns of a row, and the record that has its key already."""

    columns: Columns
    record: Record | None


class RecordLoader:
    """Plans and writes rows of one model. A subclass says which, and its columns.

    `key` are the columns by which a record is found again; without one it is the
    reference under which this sender's row was imported before.
    """

    model: type[Record]
    key: tuple[str, ...] = ()
    # Columns that a later edition of the file does not change.
    fixed: frozenset[str] = frozenset()

    def __init__(self, context: Context) -> None:
        self.context = context
        self._first_rows = FirstRows()
        self._names = NamesOfKeys(context.reader)

    @cached_property
    def _sent(self) -> SentBefore:
        return SentBefore(self.kind_name, self.context.sender)

    def columns(self, read: Read) -> Columns:
        """The record's columns that the row says; it may note problems at fields."""
        raise NotImplementedError

    def label(self, read: Read, columns: Columns) -> str:
        """What the row is about, in a few words."""
        raise NotImplementedError

    def prepare(self, reads: Sequence[Read]) -> None:
        """Look up, for a whole batch at once, what its rows need."""

    def words(self, name: str, value: Any) -> str:
        """A column's value as a person would say it."""
        field = self.model._meta.get_field(name)
        if value in (None, ""):
            return "nothing"
        if field.is_relation:
            return self._names.of(field.related_model, value)
        return str(dict(field.flatchoices).get(value, value))

    def plan(self, reads: Sequence[Read]) -> list[Plan]:
        """What each row would do; a fixed number of queries for all of them."""
        self.prepare(reads)
        wanted = [(read, self.columns(read)) for read in reads]
        keys = [
            () if read.problems else self.key_of(read, columns)
            for read, columns in wanted
        ]
        known = self._known({key for key in keys if key})
        return [
            self._planned(read, columns, key, known)
            for (read, columns), key in zip(wanted, keys, strict=True)
        ]

    def write(self, plans: Sequence[Plan]) -> list[Written]:
        """Add the new and change the changed, with who and why beside each."""
        context = self.context
        why = {"reason": context.reason, "source": context.source}
        with recorded_by(context.by, **why):
            written = self._add([p for p in plans if p.outcome == Outcome.NEW])
        with change_by(context.by, **why):
            written += self._change([p for p in plans if p.outcome == Outcome.CHANGED])
        return written

    def _planned(
        self, read: Read, columns: Columns, key: tuple, known: Mapping
    ) -> Plan:
        label = self.label(read, columns) if not read.problems else ""
        if read.problems or self._stands_before(read, key):
            return Plan(read, Outcome.WRONG, label)
        record = known.get(key)
        work = Work(columns, record)
        if record is None:
            return Plan(read, Outcome.NEW, label, work=work)
        differences = self.differences(record, columns)
        differences += self.differences_beside(read, record)
        outcome = Outcome.CHANGED if differences else Outcome.SAME
        return Plan(
            read, outcome, label, differences=differences, work=work, record=record
        )

    def key_of(self, read: Read, columns: Columns) -> tuple:
        """What finds the record of a row again."""
        if not self.key:
            return (read.reference,)
        return tuple([columns.get(name) for name in self.key])

    def _stands_before(self, read: Read, key: tuple) -> bool:
        """Whether an earlier row has the same key: the record can only hold one."""
        first = self._first_rows.first(repr(key), read.number)
        if first != read.number:
            words = f"is about the same as row {first}, and the record holds one"
            read.problems.append(Problem("", words))
        return first != read.number

    def _known(self, keys: set[tuple]) -> dict[tuple, Record]:
        """The records that have these keys; a load locks them until it ends."""
        if not keys:
            return {}
        visible = self.model.objects.visible_to(self.context.reader)
        if self.context.writes:
            visible = visible.select_for_update(of=("self",))
        if not self.key:
            return self._by_reference(visible, [reference for (reference,) in keys])
        return self.by_key(self.nearby(visible, keys).order_by("-pk"))

    def by_key(self, records: Iterable[Record]) -> dict[tuple, Record]:
        """These records by their keys, newest first; of several the oldest."""
        return {
            tuple(getattr(record, name) for name in self.key): record
            for record in records
        }

    def nearby(self, visible: models.QuerySet, keys: set[tuple]) -> models.QuerySet:
        """Records each of whose key's columns stands in one of these keys."""
        for name, values in zip(self.key, zip(*keys, strict=True), strict=False):
            known = Q(**{f"{name}__in": set(values) - {None}})
            unknown = Q(**{name: None}) if None in values else Q(pk=None)
            visible = visible.filter(known | unknown)
        return visible

    def _by_reference(
        self, visible: models.QuerySet, references: list[str]
    ) -> dict[tuple, Record]:
        by_key = self._sent.named(self.model, references)
        found = visible.filter(pk__in=by_key).order_by("-pk")
        return {(by_key[record.pk],): record for record in found}

    # The name of the kind, under which references are kept.
    kind_name = ""

    def differences(self, record: Record, columns: Columns) -> list[Difference]:
        """What the columns say that the record does not."""
        return [
            Difference(
                str(self.model._meta.get_field(name).verbose_name).capitalize(),
                self.words(name, getattr(record, name)),
                self.words(name, value),
            )
            for name, value in columns.items()
            if name not in self.fixed and getattr(record, name) != value
        ]

    def differences_beside(self, read: Read, record: Record) -> list[Difference]:
        """What differs elsewhere than in the columns; it may note problems instead."""
        return []

    def _add(self, plans: Sequence[Plan]) -> list[Written]:
        borne = borne_by(self.model, self.context)
        keys = add_rows(self.model, [plan.work.columns for plan in plans], borne)
        pairs = list(zip(plans, keys, strict=True))
        label = self.model._meta.label_lower
        written = [Written(plan, label, key) for plan, key in pairs]
        return written + self.add_beside(pairs)

    def add_beside(self, added: Sequence[tuple[Plan, int]]) -> list[Written]:
        """Write what belongs to each new record, by its key: a need's first part."""
        return []

    def _change(self, plans: Sequence[Plan]) -> list[Written]:
        written, names = [], set()
        for plan in plans:
            written.append(self._edited(plan))
            names |= plan.work.columns.keys() - self.fixed
        if written:
            stamps = {"version", "updated_at", "updated_by"}
            records = [plan.work.record for plan in plans]
            self.model.objects.bulk_update(records, sorted(names | stamps))
            written += self.change_beside([(w.plan, w.before) for w in written])
        return written

    def change_beside(
        self, changed: Sequence[tuple[Plan, Mapping[str, Any]]]
    ) -> list[Written]:
        """Write what belongs to each change; with what its columns were, as text."""
        return []

    def _edited(self, plan: Plan) -> Written:
        columns, record = plan.work
        changed = {n: v for n, v in columns.items() if n not in self.fixed}
        before = {name: as_text(getattr(record, name)) for name in changed}
        for name, value in changed.items():
            setattr(record, name, value)
        record.version += 1
        record.updated_at = timezone.now()
        record.updated_by = self.context.by
        label = self.model._meta.label_lower
        return Written(plan, label, record.pk, Done.CHANGED, record.version, before)


def borne_by(model: type[models.Model], context: Context) -> dict[str, Any]:
    """What each new record of an import bears, as far as its model has it."""
    own = {field.name for field in model._meta.concrete_fields}
    by = {"created_by": context.by, "updated_by": context.by}
    borne = {**context.evidence, **by}
    return {name: value for name, value in borne.items() if name in own}


def as_text(value: Any) -> Any:
    """A column as JSON keeps it; `to_python` of its field reads it again."""
    if value is None or isinstance(value, bool | int | str):
        return value
    return DjangoJSONEncoder().default(value)
