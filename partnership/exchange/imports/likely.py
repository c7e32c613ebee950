"""New rows that look like earlier ones of the sender with another amount."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import QuerySet

# As many as a person looks through.
MOST_LISTED = 100
KEEP, MOVE = "keep", "move"


class Earlier(NamedTuple):
    """A record of an earlier file of the sender whose row this file has not."""

    key: int
    row: int
    data_import: int


# The records of a model of which the file has no row any more.
GoneOf = Callable[[str], Iterator[Earlier]]


class Likely(NamedTuple):
    """A new row, and the earlier one that it may be with another amount.

    `is_certain` where neither could be another: only such a one is ever moved on.
    """

    reference: str
    row: int
    label: str
    was: str
    now: str
    earlier: Earlier
    is_certain: bool
    model: str


@dataclass
class LikelyChanged:
    """How many new rows look so, the first of them, and the pairs that are certain."""

    count: int = 0
    listed: list[dict[str, Any]] = field(default_factory=list)
    # The key of the record by the reference of the new row.
    pairs: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Iterable[Likely]) -> "LikelyChanged":
        """Count them, and list the first by their rows."""
        rows = sorted(found, key=lambda one: one.row)
        pairs = {one.reference: one.earlier.key for one in rows if one.is_certain}
        return cls(len(rows), [_listed(one) for one in rows[:MOST_LISTED]], pairs)

    @property
    def as_report(self) -> dict[str, Any]:
        """The report in JSON; nothing where no row looks so."""
        if not self.count:
            return {}
        return {"rows_likely_changed": self.count, "likely_changed": self.listed}


def _listed(one: Likely) -> dict[str, Any]:
    return {
        "row": one.row,
        "label": one.label,
        "was": one.was,
        "now": one.now,
        "earlier_row": one.earlier.row,
        "data_import": one.earlier.data_import,
        "is_certain": one.is_certain,
        "record": [one.model, one.earlier.key],
    }


class Shown(NamedTuple):
    """What a page lists of them, and the records that it bears for it."""

    rows: list[dict[str, Any]]
    records: list[QuerySet]


def still_seen(report: Mapping[str, Any], reader: Any) -> Shown:
    """Those of which this reader sees the record, however it is marked since."""
    listed = report.get("likely_changed", [])
    keys: dict[str, set[int]] = {}
    for one in listed:
        model, key = one["record"]
        keys.setdefault(model, set()).add(key)
    records = [
        apps.get_model(model).objects.visible_to(reader).filter(pk__in=wanted)
        for model, wanted in keys.items()
    ]
    seen = {
        (rows.model._meta.label_lower, key)
        for rows in records
        for key in rows.order_by().values_list("pk", flat=True)
    }
    return Shown([one for one in listed if tuple(one["record"]) in seen], records)


def remark_on(found: LikelyChanged, *, moves: bool) -> list[str]:
    """What a command says of them, which asks nothing."""
    if not found.count:
        return []
    rows = "row looks" if found.count == 1 else "rows look"
    words = f"{found.count:,} new {rows} like an earlier one with another amount"
    if moves:
        return [f"{words}, or like several: both are kept, and both count."]
    return [f"{words}: both are kept, and both count (--set changed=move moves it on)."]
