"""The list of needs at a date: one row each, with its parts and what covers them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from partnership.diplomacy.forms.need_list import SORTS, NeedFilter
from partnership.diplomacy.models import Edition, Need
from partnership.diplomacy.models.need import NeedQuerySet
from partnership.diplomacy.needs.cover import PartCover, covers_of
from partnership.diplomacy.needs.coverage import Coverage, coverage_of, with_coverage
from partnership.evidence.paging import page_url

ROWS = 50
LABELS = {
    "priority": "Priority",
    "title": "Need",
    "wanted_by": "Wanted by",
    "coverage": "Coverage",
}


@dataclass(frozen=True)
class NeedRow:
    """A need with its parts at a date."""

    need: Need
    parts: list[PartCover]

    @property
    def coverage(self) -> Coverage:
        """How far it is covered."""
        return coverage_of(self.parts)

    @property
    def has_no_offer(self) -> bool:
        """Whether nothing is set against it."""
        return self.coverage == Coverage.NONE

    @property
    def coverage_words(self) -> str:
        """No offer, not covered in full, covered."""
        return self.coverage.label


@dataclass(frozen=True)
class NeedListing:
    """One page of the list, and the edition whose needs it lists."""

    edition: Edition | None
    rows: list[NeedRow]
    page: Page
    form: NeedFilter
    previous_url: str
    next_url: str
    sorts: dict[str, dict[str, str]]

    @property
    def found(self) -> str:
        """How many the filters found."""
        number = self.page.paginator.count
        return f"{number:,} need{'' if number == 1 else 's'}"


def chosen_edition(form: NeedFilter, on: date, reader: Any) -> Edition | None:
    """The edition asked for; else the one in force; else the newest draft."""
    form.full_clean()
    editions = Edition.objects.visible_to(reader).known(on).with_state(on, reader)
    asked = form.cleaned_data.get("edition")
    if asked:
        return editions.filter(pk=asked.pk).first()
    in_force = Edition.objects.in_force(on, reader).values("pk")
    newest = editions.order_by("-number")
    return editions.filter(pk__in=in_force).first() or newest.first()


def needs_of(edition: Edition | None, on: date, reader: Any) -> NeedQuerySet:
    """The needs of an edition known at a date."""
    return Need.objects.visible_to(reader).known(on).filter(edition=edition)


def asked_for(
    form: NeedFilter, edition: Edition | None, on: date, reader: Any, evidence: str
) -> NeedQuerySet:
    """Those that a filter finds, in its order."""
    needs = needs_of(edition, on, reader)
    if form.asks_for_coverage:
        needs = with_coverage(needs, on, reader, evidence)
    return form.narrow(needs)


def build(on: date, reader: Any, asked: QueryDict, evidence: str) -> NeedListing:
    """A page of needs, as the address asks for them."""
    form = NeedFilter(asked, reader=reader, on=on)
    edition = chosen_edition(form, on, reader)
    found = asked_for(form, edition, on, reader, evidence)
    page = Paginator(found.select_related("province"), ROWS).get_page(asked.get("page"))
    return NeedListing(
        edition=edition,
        rows=rows_of(list(page.object_list), on, reader, evidence),
        page=page,
        form=form,
        previous_url=page_url(asked, page, -1),
        next_url=page_url(asked, page, 1),
        sorts=_sorts(form, asked),
    )


def rows_of(needs: list[Need], on: date, reader: Any, evidence: str) -> list[NeedRow]:
    """A row for each, in two queries for all of them."""
    covers = covers_of([need.pk for need in needs], on, reader, evidence)
    return [NeedRow(need, covers.get(need.pk, [])) for need in needs]


def _sorts(form: NeedFilter, asked: QueryDict) -> dict[str, dict[str, str]]:
    """For each heading that sorts: its label, its address, and whether it does now."""
    chosen = form.cleaned_data.get("sort", "priority")
    sorts = {}
    for name in SORTS:
        query = asked.copy()
        query.pop("page", None)
        query["sort"] = name
        sorts[name] = {
            "label": LABELS[name],
            "url": f"?{query.urlencode()}",
            "direction": "ascending" if name == chosen else "",
        }
    return sorts
