"""A page of what an import would do: by kind, and so many entries at once."""

from dataclasses import dataclass
from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from partnership.diplomacy.diary.plan import Plan
from partnership.diplomacy.diary.rows import Row, RowKind

ROWS = 50


class Chosen(NamedTuple):
    """A kind of entries, how many there are, and whether it is shown."""

    kind: str
    label: str
    count: int
    is_shown: bool


@dataclass(frozen=True)
class Preview:
    """Entries of one kind, or of all."""

    kinds: list[Chosen]
    page: Page
    previous_url: str
    next_url: str

    @property
    def rows(self) -> list[Row]:
        return list(self.page.object_list)


def preview_of(plan: Plan, asked: QueryDict) -> Preview:
    """The page that the address asks for; ValueError for a kind that is none."""
    kind = asked.get("kind", "")
    if kind and kind not in RowKind.values:
        raise ValueError("No entries are of this kind.")
    rows = [row for row in plan.rows if not kind or row.kind == kind]
    page = Paginator(rows, ROWS).get_page(asked.get("page"))
    kinds = [
        Chosen(str(one), one.label, plan.counts[one], one == kind)
        for one in RowKind
        if plan.counts[one]
    ]
    return Preview(
        kinds,
        page,
        _address(asked, page.previous_page_number()) if page.has_previous() else "",
        _address(asked, page.next_page_number()) if page.has_next() else "",
    )


def _address(asked: QueryDict, number: int) -> str:
    there = asked.copy()
    there["page"] = str(number)
    return f"?{there.urlencode()}"
