"""The list of asks across the three lines: a page of rows, and its finding."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from partnership.diplomacy.asks.counts import Counts, count
from partnership.diplomacy.asks.double import doubled
from partnership.diplomacy.asks.stances import stances_of
from partnership.diplomacy.asks.standing import AskStanding, asks_at, stand
from partnership.diplomacy.forms.ask_filter import AskFilter
from partnership.diplomacy.models import Ask, Stance
from partnership.diplomacy.naming import names_of

ROWS = 50
HEADINGS = {"actor": "Of whom", "wanted": "Wanted by", "still": "Days since it moved"}
OLDEST_FIRST = {"still"}


@dataclass(frozen=True)
class Row:
    """One ask of the list, where its actor stands, and whether it was put twice."""

    standing: AskStanding
    stance: Stance | None
    is_double: bool


@dataclass(frozen=True)
class SortLink:
    """A heading that sorts: where it leads, and how the list is sorted by it now."""

    label: str
    url: str
    direction: str


@dataclass(frozen=True)
class Listing:
    """One page of the list."""

    rows: list[Row]
    page: Page
    form: AskFilter
    counts: Counts
    sorts: dict[str, SortLink]
    previous_url: str
    next_url: str
    named_marking_ids: set[int]

    @property
    def found(self) -> str:
        """How many the filters found."""
        number = self.page.paginator.count
        return f"{number:,} ask{'' if number == 1 else 's'}"


def build(on: date, reader: Any, asked: QueryDict) -> Listing:
    """A page of asks at a date, as the address asks for them."""
    form = AskFilter(asked, reader=reader)
    found = form.narrow(asks_at(on, reader), on)
    page = Paginator(found, ROWS).get_page(asked.get("page"))
    shown = list(page.object_list)
    named = names_of(shown, on, reader)
    return Listing(
        rows=_rows(shown, stand(shown, on, reader, named), on, reader),
        page=page,
        form=form,
        counts=count(on, reader),
        sorts={
            name: _sort(asked, form.cleaned_data.get("sort") or "wanted", name)
            for name in HEADINGS
        },
        previous_url=_page_url(asked, page, -1),
        next_url=_page_url(asked, page, 1),
        named_marking_ids={
            *(mark for one in named.values() for mark in one.marking_ids),
            *(ask.lead_marking for ask in shown),
        }
        & set(reader.visible_marking_ids),
    )


def _rows(
    asks: list[Ask], standings: list[AskStanding], on: date, reader: Any
) -> list[Row]:
    stances = stances_of([ask.actor_id for ask in asks], on, reader)
    twice = doubled(asks, on, reader)
    rows = []
    for one in standings:
        by_line = stances.get(one.ask.actor_id, {})
        stance = by_line.get(one.ask.line) or by_line.get("")
        rows.append(Row(one, stance, one.ask.pk in twice))
    return rows


def _sort(asked: QueryDict, current: str, name: str) -> SortLink:
    first, second = (name, f"-{name}")
    if name in OLDEST_FIRST:
        first, second = second, first
    wanted = second if current == first else first
    direction = {name: "ascending", f"-{name}": "descending"}.get(current, "")
    query = asked.copy()
    query.pop("page", None)
    query["sort"] = wanted
    return SortLink(HEADINGS[name], f"?{query.urlencode()}", direction)


def _page_url(asked: QueryDict, page: Page, step: int) -> str:
    number = page.number + step
    if number not in page.paginator.page_range:
        return ""
    query = asked.copy()
    query["page"] = str(number)
    return f"?{query.urlencode()}"
