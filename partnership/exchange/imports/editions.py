"""Which rows of a sender's earlier files the newest one no longer has."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from partnership.evidence.models import Marking
from partnership.exchange.imports.first_rows import FirstRows
from partnership.exchange.imports.kind import Plan
from partnership.exchange.models import ImportedRecord

# Of those that are gone, as many as a person looks through.
MOST_LISTED = 100
READ_AT_ONCE = 2000


class Gone(NamedTuple):
    """How many earlier rows are not in a file, and the first of them."""

    count: int
    listed: list[dict[str, Any]]


class Editions:
    """Remembers, of one file, what it says that earlier ones said.

    A row is here again by its reference, or where another row is about its record. A
    file without a sender has no earlier ones.
    """

    def __init__(self, kind: str, sender: str, reader: Any) -> None:
        sent = ImportedRecord.objects.standing().filter(kind=kind, sender=sender)
        seen = Marking.objects.visible_to(reader)
        self._earlier = sent.filter(data_import__marking__in=seen)
        self.are_there = bool(sender) and self._earlier.exists()
        self._here = FirstRows()

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
        newest = self._earlier.order_by("reference", "-pk").distinct("reference")
        rows = newest.values_list(
            "reference", "model", "object_id", "row", "data_import"
        )
        for reference, model, key, row, made_by in rows.iterator(READ_AT_ONCE):
            if self._here.holds(reference) or self._here.holds(_of_record(model, key)):
                continue
            yield {"reference": reference, "row": row, "data_import": made_by}


def _of_record(model: str, key: int) -> str:
    return f"{model}\x1f{key}"
