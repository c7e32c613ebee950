"""What the list of asks can be narrowed by; its state is the address."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import F, Q, QuerySet

from partnership.actors.models import Actor
from partnership.diplomacy.asks.double import put_by_two
from partnership.diplomacy.models import Ask, AskState, Line
from partnership.diplomacy.models.ask_queries import OPEN_STATES
from partnership.evidence.models import Programme
from partnership.evidence.named import NamedField

OPEN, MINE, NOBODY = "open", "me", "none"
HOME, HOST, ALLY = "home", "host", "ally"
OVERDUE, STALE, DOUBLE = "overdue", "stale", "double"
MOST_OWNERS = 200
SORTS = {
    "wanted": (F("wanted_last").asc(nulls_last=True), "actor__name", "pk"),
    "-wanted": (F("wanted_last").desc(nulls_last=True), "actor__name", "pk"),
    "actor": ("actor__name", F("wanted_last").asc(nulls_last=True), "pk"),
    "-actor": ("-actor__name", F("wanted_last").asc(nulls_last=True), "pk"),
    "-still": ("touched_on", "actor__name", "pk"),
    "still": ("-touched_on", "actor__name", "pk"),
}


class AskFilter(forms.Form):
    """Words, line, state, lead, actor, owner, and what needs attention."""

    q = forms.CharField(label="Words", required=False, max_length=100, strip=True)
    actor = NamedField(
        kind="actor", codes=("slug", "name", "iso3"), label="Of whom", empty_label="All"
    )
    line = forms.ChoiceField(choices=[("", "Any line"), *Line.choices], required=False)
    state = forms.ChoiceField(
        choices=[("", "Any state"), (OPEN, "Open"), *AskState.choices], required=False
    )
    lead = forms.ChoiceField(
        choices=[
            ("", "Whoever leads"),
            (HOME, "The home government"),
            (ALLY, "An ally"),
            (HOST, "The host nation"),
        ],
        required=False,
    )
    owner = forms.ChoiceField(required=False)
    needs = forms.ChoiceField(
        label="Attention",
        choices=[
            ("", "Needed or not"),
            (OVERDUE, "Past its day"),
            (STALE, "Stale"),
            (DOUBLE, "Put by two capitals"),
        ],
        required=False,
    )
    sort = forms.ChoiceField(
        choices=[("", ""), *((name, name) for name in SORTS)],
        required=False,
        widget=forms.HiddenInput,
    )

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        seen = Ask.objects.visible_to(reader).order_by()
        actors = Actor.objects.visible_to(reader)
        self.fields["actor"].queryset = actors.filter(pk__in=seen.values("actor"))
        owned = seen.exclude(owner=None).order_by("owner__username")
        owners = owned.distinct("owner__username").select_related("owner")
        self.fields["owner"].choices = [
            ("", "Anybody"),
            (MINE, "Mine"),
            (NOBODY, "Nobody"),
            *((str(one.owner_id), str(one.owner)) for one in owners[:MOST_OWNERS]),
        ]

    def narrow(self, asks: QuerySet, on: date) -> QuerySet:
        """Apply what was asked of `asks_at()`; one with an error is left out."""
        self.full_clean()
        asked = self.cleaned_data
        for word in asked.get("q", "").split():
            asks = asks.filter(
                Q(wanted__icontains=word)
                | Q(detail__icontains=word)
                | Q(actor__name__icontains=word)
            )
        if asked.get("actor"):
            asks = asks.filter(actor=asked["actor"])
        if asked.get("line"):
            asks = asks.filter(line=asked["line"])
        if asked.get("state"):
            states = OPEN_STATES if asked["state"] == OPEN else [asked["state"]]
            asks = asks.filter(state__in=states)
        asks = self._led_by(asks, asked.get("lead", ""))
        asks = self._owned_by(asks, asked.get("owner", ""))
        if asked.get("needs") == OVERDUE:
            asks = asks.overdue(on)
        elif asked.get("needs") == STALE:
            asks = asks.stale(on)
        elif asked.get("needs") == DOUBLE:
            asks = put_by_two(asks, on, self.reader)
        return asks.order_by(*SORTS[asked.get("sort") or "wanted"])

    def _led_by(self, asks: QuerySet, lead: str) -> QuerySet:
        if not lead:
            return asks
        programme = Programme.objects.first()
        home = programme.home_government_id if programme else None
        host = programme.host_nation_id if programme else None
        if lead == ALLY:
            return asks.exclude(lead__in=[one for one in (home, host) if one])
        return asks.filter(lead=home if lead == HOME else host)

    def _owned_by(self, asks: QuerySet, owner: str) -> QuerySet:
        if not owner:
            return asks
        keys = {MINE: self.reader.pk, NOBODY: None}
        return asks.filter(owner=keys.get(owner, owner))

    @property
    def narrows(self) -> bool:
        """Whether the reader asked for anything but the whole list."""
        asked = getattr(self, "cleaned_data", {})
        return any(value for name, value in asked.items() if name != "sort")
