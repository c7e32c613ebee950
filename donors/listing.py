"""The list of pledges: a page of positions, and the addresses that keep its state."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.http import QueryDict

from donors.donor_order import in_donor_order
from donors.filters import PledgeGapFilter
from donors.models import NonDelivery, Pledge
from donors.position import PledgePosition, Positions
from donors.reasons.page import UNDELIVERED, UNSTATED
from donors.search import PLEDGE_WORDS, has_word, words_in
from donors.sorts import Sort, sort_heading
from partnership.evidence.keyset import KeysetPage, Order, keyset_page
from partnership.evidence.models import Grade
from partnership.evidence.tried_page import tried_page

# A pledge without a figure comes below the smallest one.
NO_AMOUNT = Decimal(-1)
ORDERS = {
    "donor": Order("donor_name", walk=in_donor_order),
    "-donor": Order("donor_name", descending=True, walk=in_donor_order),
    "-pledged": Order("known_usd", descending=True, kind=Decimal),
    "pledged": Order("known_usd", kind=Decimal),
    "-date": Order("pledged_on", descending=True, kind=date),
    "date": Order("pledged_on", kind=date),
}
DEFAULT_SORT = "donor"
SORTS = {"donor": "Donor", "-pledged": "Pledged, US$ million", "-date": "Pledged on"}


class PledgeListFilter(PledgeGapFilter):
    """The filters of the report, and words, grade and order."""

    period_from = period_to = None

    q = forms.CharField(
        required=False, label="Search for words that begin with", max_length=100
    )
    grade = forms.ChoiceField(
        choices=[("", "All"), *Grade.choices], required=False, label="Grade"
    )
    reason = forms.ChoiceField(
        choices=[("", "All"), *NonDelivery.choices, (UNSTATED, "None stated")],
        required=False,
        label="Reason stated",
    )
    onward = forms.ChoiceField(
        choices=[("", "Leave out"), ("only", "Show alone")],
        required=False,
        label="Onward spending of funds",
    )
    sort = forms.ChoiceField(
        choices=[(name, name) for name in ORDERS],
        required=False,
        widget=forms.HiddenInput,
    )
    field_order = ["q", "donor", "conference", "instrument", "status", "evidence"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["donor"].empty_label = "All"

    @property
    def has_filters(self) -> bool:
        """Whether the reader has narrowed the list."""
        return any(
            self.cleaned_data.get(name)
            for name in self.fields
            if name not in ("sort", "evidence")
        )

    @property
    def statuses(self) -> tuple[str, ...]:
        """Only pledges in these states; a reason is one for what has not come."""
        if self.cleaned_data["status"]:
            return (self.cleaned_data["status"],)
        return tuple(UNDELIVERED) if self.cleaned_data["reason"] else ()

    def in_form(self, pledges: QuerySet, instrument: str | None) -> QuerySet:
        """What funds pass on is asked for alone: it never stands among what counts."""
        if not self.cleaned_data["onward"]:
            return super().in_form(pledges, instrument)
        passed_on = pledges.onward()
        return passed_on.filter(instrument=instrument) if instrument else passed_on

    def narrow(self, on: date) -> QuerySet:
        """The pledges that the address asks for."""
        asked, pledges = self.cleaned_data, self.pledges(on)
        for word in words_in(asked["q"]):
            pledges = pledges.alias(words=PLEDGE_WORDS).filter(
                has_word(word, self.reader)
            )
        if asked["grade"]:
            pledges = pledges.filter(grade=asked["grade"])
        if asked["reason"]:
            said = pledges.with_newest_reason(on, self.reader, asked["evidence"])
            reason = None if asked["reason"] == UNSTATED else asked["reason"]
            pledges = said.filter(newest_reason=reason)
        return pledges.annotate(
            donor_name=F("donor__name"), known_usd=Coalesce("amount_usd", NO_AMOUNT)
        )


@dataclass(frozen=True)
class Listing:
    """One page of the list."""

    rows: list[PledgePosition]
    page: KeysetPage
    sorts: dict[str, Sort]

    @property
    def found(self) -> str:
        """How many the filters found, as far as they were counted."""
        if self.page.tried:
            return (
                f"{self.page.count:,} among the next {self.page.tried:,} pledges;"
                " the next page looks on"
            )
        if self.page.is_capped:
            return f"More than {self.page.count:,} pledges"
        return f"{self.page.count:,} pledge{'' if self.page.count == 1 else 's'}"


def build(form: PledgeListFilter, on: date, reader: Any, asked: QueryDict) -> Listing:
    """A page of pledges at a date, as the address asks for them."""
    sort = form.cleaned_data["sort"] or DEFAULT_SORT
    positions = positions_of(form, on, reader)
    page = _page(form, on, ORDERS[sort], asked, positions)
    keys = [pledge.pk for pledge in page.rows]
    rows = {row.id: row for row in positions.of_pledges(keys).rows()} if keys else {}
    return Listing(
        rows=[rows[key] for key in keys],
        page=page,
        sorts={
            name.lstrip("-"): sort_heading(
                asked, sort, name, label, number=name == "-pledged"
            )
            for name, label in SORTS.items()
        },
    )


def positions_of(form: PledgeListFilter, on: date, reader: Any) -> Positions:
    """Every pledge at the date, as the evidence asked for counts it."""
    pledges = Pledge.objects.visible_to(reader)
    return pledges.with_position(on, reader, form.cleaned_data["evidence"])


def _page(
    form: PledgeListFilter,
    on: date,
    order: Order,
    asked: QueryDict,
    positions: Positions,
) -> KeysetPage:
    """The pledges of the page; a state is worked out for no more than it takes."""
    if not form.statuses:
        return keyset_page(form.narrow(on), order, asked)
    in_state = positions.with_statuses(*form.statuses)
    return tried_page(
        form.narrow(on), order, asked, lambda keys: in_state.of_pledges(keys).found()
    )
