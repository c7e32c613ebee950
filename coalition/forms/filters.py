"""What the list of contributors can be narrowed by; its state is the address."""

from typing import Any

from django import forms

from coalition.models import Force, Sector, Status
from coalition.models.contributor_queries import (
    NOT_RECORDED,
    SORTS,
    ContributorQuerySet,
)
from partnership.evidence.counting import EvidenceField


class ContributorFilter(forms.Form):
    """Words, status at the date, force and sector."""

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
    force = forms.ModelChoiceField(
        Force.objects.none(), required=False, empty_label="Any force"
    )
    sector = forms.ModelChoiceField(
        Sector.objects.none(), required=False, empty_label="Any sector"
    )
    evidence = EvidenceField()
    sort = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        self.fields["force"].queryset = Force.objects.visible_to(reader)
        self.fields["sector"].queryset = Sector.objects.visible_to(reader)

    def clean_sort(self) -> str:
        """An order that we do not know is the order by name."""
        sort = self.cleaned_data["sort"]
        return sort if sort in SORTS else "name"

    def narrow(self, contributors: ContributorQuerySet) -> ContributorQuerySet:
        """Apply what was asked; a filter with an error is left out."""
        self.full_clean()
        asked = self.cleaned_data
        if asked.get("status"):
            contributors = contributors.with_status(asked["status"])
        contributors = contributors.serving_in(
            self.reader, force=asked.get("force"), sector=asked.get("sector")
        )
        return contributors.with_words(asked.get("q", "")).sorted_by(
            asked.get("sort", "name")
        )

    @property
    def narrows(self) -> bool:
        """Whether the reader asked for anything but the whole list."""
        asked = getattr(self, "cleaned_data", {})
        return any(asked.get(name) for name in ("q", "status", "force", "sector"))
