"""The filters of the pledge-gap report, for the page, the file and the command."""

from typing import Any

from django import forms
from django.db.models import OuterRef, QuerySet, Subquery

from donors.models import Conference, Instrument, Pledge
from donors.position.status import Status
from partnership.actors.models import Actor
from partnership.evidence.counting import EvidenceField
from partnership.evidence.named import NamedField


class PledgeGapFilter(forms.Form):
    """What to look at; every filter may be left open.

    A list that does not ask for one of these sets it to None; then it is left open, and
    the list's file, command and API do not offer it either.
    """

    conference = NamedField(
        kind="conference", codes=("slug", "name"), label="Conference", empty_label="All"
    )
    donor = NamedField(
        kind="donor",
        codes=("slug", "name", "iso3"),
        label="Donor",
        empty_label="All, grouped",
    )
    instrument = forms.ChoiceField(
        choices=[("", "All, kept apart"), *Instrument.choices],
        required=False,
        label="Instrument",
    )
    status = forms.ChoiceField(
        choices=[("", "All"), *Status.choices], required=False, label="Status"
    )
    evidence = EvidenceField()
    period_from = forms.DateField(
        required=False,
        label="Period from",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )
    period_to = forms.DateField(
        required=False,
        label="Period to",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        pledges = Pledge.objects.visible_to(reader).order_by()
        self.fields["conference"].queryset = Conference.objects.visible_to(reader)
        one = pledges.filter(donor=OuterRef("pk")).values("pk")[:1]
        actors = Actor.objects.visible_to(reader).alias(a_pledge=Subquery(one))
        if "donor" in self.fields:
            # A look into the index for each actor; EXISTS would read every pledge.
            self.fields["donor"].queryset = actors.filter(a_pledge__isnull=False)
        for name in {"period_from", "period_to"} & self.fields.keys():
            self.fields[name].error_messages["invalid"] = (
                "Enter a year, month and day, such as 2004-01-01."
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        cleaned |= dict.fromkeys(
            PledgeGapFilter.base_fields.keys() - self.fields.keys()
        )
        start, end = cleaned.get("period_from"), cleaned.get("period_to")
        if start and end and end < start:
            self.add_error("period_to", "The period ends before it begins.")
        return cleaned

    def in_form(self, pledges: QuerySet, instrument: str | None) -> QuerySet:
        """By form of money, the parts of a mixed pledge are what is asked for."""
        return pledges.of_instrument(instrument) if instrument else pledges.wholes()

    def pledges(self, on: Any) -> QuerySet:
        """The pledges that the report is about, at this date."""
        pledges = Pledge.objects.visible_to(self.reader).at(on).order_by()
        return self._asked(self.in_form(pledges, self.cleaned_data["instrument"]))

    def onward(self, on: Any) -> QuerySet:
        """What funds pass on, asked in the same way; no report counts it."""
        pledges = Pledge.objects.visible_to(self.reader).at(on).order_by().onward()
        instrument = self.cleaned_data["instrument"]
        return self._asked(
            pledges.filter(instrument=instrument) if instrument else pledges
        )

    def _asked(self, pledges: QuerySet) -> QuerySet:
        asked = self.cleaned_data
        if asked["donor"]:
            pledges = pledges.filter(donor=asked["donor"])
        if asked["conference"]:
            pledges = pledges.filter(conference=asked["conference"])
        return pledges.within_period(asked["period_from"], asked["period_to"])
