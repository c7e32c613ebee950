"""A page of what an import would do: by kind, and so many entries at once."""

from typing import NamedTuple

from django.http import QueryDict

from partnership.diplomacy.diary.plan import Plan
from partnership.diplomacy.diary.rows import Row, RowKind
from partnership.evidence.paging import Part, part_of

ROWS = 50


class Chosen(NamedTuple):
    """A kind of entries, how many there are, and whether it is shown."""

    kind: str
    label: str
    count: int
    is_shown: bool


class Preview(NamedTuple):
    """Entries of one kind, or of all: one page of them."""

    kinds: list[Chosen]
    part: Part

    @property
    def rows(self) -> list[Row]:
        return self.part.rows


def preview_of(plan: Plan, asked: QueryDict) -> Preview:
    """The page that the address asks for; ValueError for a kind that is none."""
    kind = asked.get("kind", "")
    if kind and kind not in RowKind.values:
        raise ValueError("No entries are of this kind.")
    rows = [row for row in plan.rows if not kind or row.kind == kind]
    kinds = [
        Chosen(str(one), one.label, plan.counts[one], one == kind)
        for one in RowKind
        if plan.counts[one]
    ]
    return Preview(kinds, part_of(rows, ROWS, asked))
