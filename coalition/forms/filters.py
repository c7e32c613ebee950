"""What the list of contributors can be narrowed by; its state is the address."""

from datetime import date
from typing import Any

from django import forms

from coalition.missions.departures import contributors_with
from coalition.missions.rule import RETAINED, Outcome
from coalition.models import Contributor, Force, Sector, Status, Tier
from coalition.models.contributor_queries import (
    NOT_RECORDED,
    SORTS,
    ContributorQuerySet,
)
from partnership.evidence.counting import EvidenceField
from partnership.evidence.narrowing import Narrowing

FADING, DUE, MINE = "fading", "due", "me"
# What may be asked of a departure, and the outcomes that answer it.
IS_RETAINED, NOT_RETAINED = "is_retained", "not_retained"
OUTCOMES = {
    IS_RETAINED: RETAINED,
    NOT_RETAINED: tuple(one for one in Outcome if one not in RETAINED),
    **{str(one): (one,) for one in Outcome},
}
# No list of names is longer.
MOST_OWNERS = 200


class ContributorFilter(Narrowing, forms.Form):
    """Words, status and departure at the date, place, intent, tier and owner."""

    narrowing = (
        "q",
        "status",
        "departure",
        "force",
        "sector",
        "intent",
        "tier",
        "owner",
    )

    q = forms.CharField(
        label="Name or words", required=False, max_length=100, strip=True
    )
    status = forms.ChoiceField(
        choices=[
            ("", "Any status"),
            *Status.choices,
            (NOT_RECORDED, "No status recorded"),
        ],
        required=False,
    )
    departure = forms.ChoiceField(
        choices=[
            ("", "Leaving or not"),
            (IS_RETAINED, "Retained"),
            (NOT_RETAINED, "Not retained"),
            *Outcome.choices,
        ],
        required=False,
    )
    force = forms.ModelChoiceField(
        Force.objects.none(), required=False, empty_label="Any force"
    )
    sector = forms.ModelChoiceField(
        Sector.objects.none(), required=False, empty_label="Any sector"
    )
    intent = forms.ChoiceField(
        choices=[
            ("", "Any intent"),
            (FADING, "Fading"),
            (NOT_RECORDED, "No intent recorded"),
        ],
        required=False,
    )
    tier = forms.ChoiceField(
        label="In touch",
        choices=[
            ("", "However often"),
            (DUE, "Due now"),
            *Tier.choices,
            (NOT_RECORDED, "No interval recorded"),
        ],
        required=False,
    )
    owner = forms.ChoiceField(required=False)
    evidence = EvidenceField()
    sort = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, reader: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader, self.on = reader, on
        self.fields["force"].queryset = Force.objects.visible_to(reader)
        self.fields["sector"].queryset = Sector.objects.visible_to(reader)
        self.fields["owner"].choices = [
            ("", "Anybody"),
            (MINE, "Mine"),
            (NOT_RECORDED, "Nobody"),
            *((str(one.owner_id), str(one.owner)) for one in _owned(reader)),
        ]

    def clean_sort(self) -> str:
        """An order that we do not know is the order by name."""
        sort = self.cleaned_data["sort"]
        return sort if sort in SORTS else "name"

    def narrow(self, contributors: ContributorQuerySet) -> ContributorQuerySet:
        """Apply what was asked of `with_touch()`; one with an error is left out."""
        self.full_clean()
        asked = self.cleaned_data
        if asked.get("status"):
            contributors = contributors.with_status(asked["status"])
        if asked.get("departure"):
            outcomes = OUTCOMES[asked["departure"]]
            found = contributors_with(outcomes, self.on, self.reader)
            contributors = contributors.filter(pk__in=found)
        contributors = contributors.serving_in(
            self.reader, force=asked.get("force"), sector=asked.get("sector")
        )
        contributors = self._kept_by(contributors, asked.get("owner", ""))
        if asked.get("intent"):
            is_fading = asked["intent"] == FADING
            contributors = (
                contributors.fading() if is_fading else contributors.without_intent()
            )
        if asked.get("tier") == DUE:
            contributors = contributors.due_to_be_in_touch(self.on)
        elif asked.get("tier"):
            tier = asked["tier"]
            contributors = contributors.filter(
                tier="" if tier == NOT_RECORDED else tier
            )
        return contributors.with_words(asked.get("q", "")).sorted_by(
            asked.get("sort", "name")
        )

    def _kept_by(
        self, contributors: ContributorQuerySet, owner: str
    ) -> ContributorQuerySet:
        if not owner:
            return contributors
        # A command reads for nobody: nothing is its own.
        keys = {MINE: getattr(self.reader, "pk", 0), NOT_RECORDED: None}
        return contributors.filter(owner=keys.get(owner, owner))


def _owned(reader: Any) -> ContributorQuerySet:
    """One contributor of each owner."""
    seen = Contributor.objects.visible_to(reader).exclude(owner=None)
    owned = seen.order_by("owner__username").distinct("owner__username")
    return owned.select_related("owner")[:MOST_OWNERS]
