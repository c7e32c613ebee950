"""Which rows of a sender's earlier files the newest one no longer has."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple

from django.apps import apps

from partnership.evidence.models import Marking
from partnership.exchange.imports.first_rows import FirstRows
from partnership.exchange.imports.kind import Plan
from partnership.exchange.imports.likely import Earlier
from partnership.exchange.models import ImportedRecord

# Of those that are gone, as many as a person looks through.
MOST_LISTED = 100
READ_AT_ONCE = 2000
# A row without a reference goes by a digest that begins so.
NO_REFERENCE = "#"
Sent = list[tuple[str, str, int, int, int]]


class Gone(NamedTuple):
    """How many earlier rows are not in a file, and the first of them."""

    count: int
    listed: list[dict[str, Any]]


class Editions:
    """Remembers, of one file, what it says that earlier ones said.

    A row is here again by its reference, or where another row is about its record. A
    file without a sender has no earlier ones, and what the reader sees no record of
    was in none.
    """

    def __init__(self, kind: str, sender: str, reader: Any) -> None:
        sent = ImportedRecord.objects.standing().filter(kind=kind, sender=sender)
        seen = Marking.objects.visible_to(reader)
        self._earlier = sent.filter(data_import__marking__in=seen)
        self.are_there = bool(sender) and self._earlier.exists()
        self._here = FirstRows()
        self._reader = reader

    def add(self, plans: Iterable[Plan]) -> None:
        """Note what these rows say."""
        if not self.are_there:
            return
        for plan in plans:
            row = plan.read.number
            if plan.read.reference:
                self._here.first(plan.read.reference[:200], row)
            record = plan.record or plan.about
            if record is not None:
                label = record._meta.label_lower
                self._here.first(_of_record(label, record.pk), row)

    def gone(self) -> Gone | None:
        """The earlier rows that are not here; None where there are no earlier files."""
        if not self.are_there:
            return None
        count, listed = 0, []
        for sent in self._gone():
            count += 1
            if len(listed) < MOST_LISTED:
                reference, _, _, row, made_by = sent[0]
                own = "" if reference.startswith(NO_REFERENCE) else reference
                found = {"reference": own, "row": row, "data_import": made_by}
                listed.append(found)
        return Gone(count, listed)

    def gone_of(self, model: str) -> Iterator[Earlier]:
        """The records of a model of earlier rows without a reference that are gone."""
        if not self.are_there:
            return
        for sent in self._gone():
            for reference, of, key, row, made_by in sent:
                if of == model and reference.startswith(NO_REFERENCE):
                    yield Earlier(key, row, made_by)
                    break

    def _gone(self) -> Iterator[Sent]:
        """What was sent under each reference of which a record can be seen."""
        rows = self._earlier.order_by("reference", "-pk").values_list(
            "reference", "model", "object_id", "row", "data_import"
        )
        by_reference = groupby(rows.iterator(READ_AT_ONCE), itemgetter(0))
        gone = (sent for _, rows in by_reference if self._lacks(sent := [*rows]))
        while some := list(islice(gone, READ_AT_ONCE)):
            seen = self._seen(some)
            for sent in some:
                if any(_of_record(model, key) in seen for _, model, key, *_ in sent):
                    yield sent

    def _lacks(self, sent: Sent) -> bool:
        here = self._here.holds
        return not here(sent[0][0]) and not any(
            here(_of_record(model, key)) for _, model, key, *_ in sent
        )

    def _seen(self, some: Sequence[Sent]) -> set[str]:
        """The records of these rows that the reader may see."""
        keys: dict[str, set[int]] = defaultdict(set)
        for _, model, key, *_ in (one for sent in some for one in sent):
            keys[model].add(key)
        found: set[str] = set()
        for model, wanted in keys.items():
            rows = apps.get_model(model).objects.visible_to(self._reader)
            known = rows.filter(pk__in=wanted).order_by().values_list("pk", flat=True)
            found |= {_of_record(model, key) for key in known}
        return found


def _of_record(model: str, key: int) -> str:
    return f"{model}\x1f{key}"
