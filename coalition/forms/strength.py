"""Record a strength."""

from typing import Any

from django import forms

from coalition.actions import record_strength
from coalition.forms.dated import DatedFactForm
from coalition.models import Deployment, Force, Sector, Strength, StrengthChange
from coalition.models.strength import StrengthQuerySet
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.widgets import UnitInput


class StrengthForm(DatedFactForm):
    """How many people serve, as one source stated on one day."""

    action = staticmethod(record_strength)
    dated = "stated_on"
    force = forms.ModelChoiceField(
        Force.objects.none(),
        empty_label="Choose a force",
        error_messages={"required": "Choose the force in which they serve"},
    )
    sector = forms.ModelChoiceField(
        Sector.objects.none(), required=False, empty_label="Not stated in the source"
    )
    stated_on = DatePartsField(
        subject="the statement", help_text="The day to which the figure belongs."
    )

    class Meta:
        model = Strength
        fields = ["personnel", "stated_on", "change", "note", "grade", "citation"]
        labels = {"personnel": "Strength", "change": "Why did it change?"}
        field_classes = {"personnel": CountField}
        widgets = {"personnel": UnitInput(after="personnel", size=7)}
        error_messages = {
            "personnel": {
                "required": "Enter the number of personnel",
                "invalid": "Enter the number of personnel in figures, such as 530",
                "min_value": "The number of personnel cannot be below zero",
            }
        }

    field_order = ["force", "sector", "personnel", "stated_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["force"].queryset = Force.objects.visible_to(self.reader)
        self.fields["sector"].queryset = Sector.objects.visible_to(self.reader)
        offer_changes(self)
        self._start_from_the_only_deployment()

    def _start_from_the_only_deployment(self) -> None:
        """A new figure replaces the old one only in the same force and sector."""
        seen = Deployment.objects.visible_to(self.reader)
        deployments = list(seen.filter(contributor=self.contributor)[:2])
        if len(deployments) == 1:
            self.initial.setdefault("force", deployments[0].force_id)
            self.initial.setdefault("sector", deployments[0].sector_id)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        twins = Strength.objects.filter(
            deployment__contributor=self.contributor,
            deployment__force=cleaned.get("force"),
            deployment__sector=cleaned.get("sector"),
        )
        refuse_twin(self, twins)
        return cleaned


def offer_changes(form: DatedFactForm) -> None:
    """Say what an empty answer to "Why did it change?" means."""
    form.fields["change"].choices = [
        ("", "It did not, or the source does not say"),
        *StrengthChange.choices,
    ]


def refuse_twin(form: DatedFactForm, strengths: StrengthQuerySet) -> None:
    """Say that one of these is of the form's day and source; null is one source too."""
    answers = form.cleaned_data
    twins = strengths.filter(
        stated_on=answers.get("stated_on"), source=answers.get("source")
    )
    twin = twins.visible_to(form.reader).first()
    recorded = "This source’s figure for that day is recorded already"
    if twin:
        form.add_error("stated_on", f"{recorded}: {twin.personnel:,}")
    elif twins.exists():
        form.add_error("stated_on", f"{recorded}; you may not see it")
