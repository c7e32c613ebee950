"""What rows name: other records, as far as the reader may see them at the date."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import CharField, F, Value

from partnership.evidence.among import among
from partnership.evidence.models import Marking
from partnership.exchange.api.column import Column, Kind
from partnership.exchange.api.filters import code_of
from partnership.exchange.api.registry import resource_of
from partnership.exchange.api.resource import Resource
from partnership.exchange.api.values import Cells

NAMES = ("name", "title", "topic", "word", "creditor_name", "principal")
Row = dict[str, Any]


class Names:
    """Names of the records that a page of rows names: a query for each kind of them.

    One that the reader may not see, that is not there yet, or of a kind that they have
    no right to read, has none: its number is not said either.
    """

    def __init__(self, on: date, reader: Any) -> None:
        self.on, self.reader = on, reader
        self.known: dict[str, dict[int, Row]] = {}
        self.marks: set[int] = set()

    def look_up(self, columns: Iterable[Column], cells: Cells) -> None:
        """Read the name of all that these columns of the rows point to."""
        keys: dict[str, set[int]] = defaultdict(set)
        for column in columns:
            if column.kind in (Kind.RECORD, Kind.PERSON):
                label = column.model._meta.label_lower
                keys[label] |= set(cells.of(column.path))
            elif column.kind is Kind.POINTER:
                pair = (cells.of(f"{column.name}_{part}") for part in ("model", "id"))
                for label, key in zip(*pair, strict=True):
                    keys[label].add(key)
            elif column.kind in (Kind.MARKING, Kind.MARKINGS):
                keys["evidence.marking"] = set()
        for label, wanted in keys.items():
            self.known[label] = self._read(label, wanted - {None}) if label else {}

    def pointed(self, label: str, key: int | None) -> Row | None:
        """The same of a record of any kind, with the resource that it is of."""
        found = self.known[label].get(key)
        return {"resource": resource_of(label).name, **found} if found else None

    def _read(self, label: str, keys: set[int]) -> dict[int, Any]:
        if label == "evidence.marking":
            return dict(Marking.objects.order_by().values_list("pk", "code"))
        if label == "accounts.user":
            people = apps.get_model(label)._base_manager.filter(among("pk", keys))
            return {one.pk: {"id": one.pk, "name": str(one)} for one in people}
        resource = resource_of(label)
        if resource is None or not self.reader.has_perm(resource.permission):
            return {}
        return self._named(resource, keys) if keys else {}

    def _named(self, resource: Resource, keys: set[int]) -> dict[int, Row]:
        own = {field.name for field in resource.model._meta.concrete_fields}
        name = next((name for name in NAMES if name in own), None)
        code = code_of(resource.model)
        rows = resource.rows(self.on, self.reader).filter(among("pk", keys)).order_by()
        values = rows.values_list(
            "pk",
            F(name) if name else Value(None, CharField()),
            F(code) if code else Value(None, CharField()),
            "marking_id",
        )
        found = {}
        for pk, named, slug, marking in values:
            found[pk] = {"id": pk, "name": named, "slug": slug}
            self.marks.add(marking)
        return found
