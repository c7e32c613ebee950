"""The filters of the list of donors; its whole state is the address."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from donors.filters import PledgeGapFilter
from donors.position import Positions
from partnership.actors.models import Actor, ActorKind, Grouping, Membership
from partnership.evidence.keyset import Order

# By the name in the address: the column of `page.sql`, and how it is read.
ORDERS = {
    "donor": Order("name"),
    "-donor": Order("name", descending=True),
    **{
        sign + name: Order(name, descending=bool(sign), kind=Decimal)
        for name in ("pledged", "delivered", "gap", "overdue")
        for sign in ("", "-")
    },
}


class DonorListFilter(PledgeGapFilter):
    """Which donors, and which of their pledges; every filter may be left open."""

    donor = instrument = period_from = period_to = None

    q = forms.CharField(required=False, label="Name or ISO code", max_length=100)
    grouping = forms.ModelChoiceField(
        Grouping.objects.none(),
        required=False,
        to_field_name="code",
        empty_label="All",
        error_messages={"invalid_choice": "No grouping of this code is recorded."},
    )
    kind = forms.ChoiceField(
        choices=[
            ("", "All"),
            (ActorKind.STATE, "States"),
            (ActorKind.ORGANISATION, "Organisations"),
        ],
        required=False,
        label="Kind",
    )
    sort = forms.ChoiceField(
        choices=[(name, name) for name in ORDERS],
        required=False,
        widget=forms.HiddenInput,
    )
    field_order = ["q", "grouping", "kind", "conference", "status", "evidence"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["grouping"].queryset = Grouping.objects.visible_to(self.reader)

    @property
    def has_filters(self) -> bool:
        """Whether the reader has narrowed the list."""
        names = ("q", "grouping", "kind", "conference", "status")
        return any(self.cleaned_data.get(name) for name in names)

    @property
    def narrows_pledges(self) -> bool:
        """Whether only some pledges of each donor are asked for."""
        return bool(self.cleaned_data["conference"] or self.cleaned_data["status"])

    def positions(self, on: date) -> Positions:
        """The pledges of the donors that the address asks for, at the date."""
        asked, pledges = self.cleaned_data, self.pledges(on)
        if asked["q"] or asked["kind"] or asked["grouping"]:
            pledges = pledges.filter(donor__in=self.donors(on))
        found = pledges.with_position(on, self.reader, asked["evidence"])
        return found.with_statuses(asked["status"]) if asked["status"] else found

    def donors(self, on: date) -> QuerySet:
        """The actors that the address asks for: by name, by kind, by grouping."""
        asked, donors = self.cleaned_data, Actor.objects.visible_to(self.reader)
        if asked["q"]:
            donors = donors.filter(
                Q(name__icontains=asked["q"]) | Q(iso3__iexact=asked["q"])
            )
        if asked["kind"]:
            donors = donors.filter(kind=asked["kind"])
        if asked["grouping"]:
            members = Membership.objects.visible_to(self.reader).at(on)
            members = members.filter(grouping=asked["grouping"]).order_by()
            donors = donors.filter(pk__in=members.values("actor"))
        return donors.order_by()
