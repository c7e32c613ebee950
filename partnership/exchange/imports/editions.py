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
from partnership.exchange.models import ImportedRecord

# Of those that are gone, as many as a person looks through.
MOST_LISTED = 100
READ_AT_ONCE = 2000
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
            if plan.record is not None:
                label = plan.record._meta.label_lower
                self._here.first(_of_record(label, plan.record.pk), row)

    def gone(self) -> Gone | None:
        """The earlier rows that are not here; None where there are no earlier files."""
        if not self.are_there:
            return None
        count, listed = 0, []
        for one in self._gone():
            count += 1
            if len(listed) < MOST_LISTED:
                own = not one["reference"].startswith("#")
                listed.append({**one, "reference": one["reference"] if own else ""})
        return Gone(count, listed)

    def _gone(self) -> Iterator[dict[str, Any]]:
        """The newest row of each reference of which a record can be seen."""
        rows = self._earlier.order_by("reference", "-pk").values_list(
            "reference", "model", "object_id", "row", "data_import"
        )
        by_reference = groupby(rows.iterator(READ_AT_ONCE), itemgetter(0))
        gone = (sent for _, rows in by_reference if self._lacks(sent := [*rows]))
        while some := list(islice(gone, READ_AT_ONCE)):
            seen = self._seen(some)
            for sent in some:
                if any(_of_record(model, key) in seen for _, model, key, *_ in sent):
                    reference, _, _, row, made_by = sent[0]
                    yield {"reference": reference, "row": row, "data_import": made_by}

    def _lacks(self, sent: Sent) -> bool:
        reference, model, key, *_ = sent[0]
        here = self._here.holds
        return not (here(reference) or here(_of_record(model, key)))

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
