"""Correct a strength that was recorded wrongly."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from coalition.forms.dated import DatedFactForm
from coalition.forms.strength import StrengthForm, offer_changes, refuse_twin
from coalition.models import Deployment, Force, Sector, Strength
from partnership.evidence.fields import DatePartsField


class DeploymentChoice(forms.ModelChoiceField):
    """A contingent by its force and sector; a sector above the ceiling is not named."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Deployment.objects.none(), empty_label=None, **kwargs)

    def offer(self, form: DatedFactForm) -> None:
        """The contributor's contingents that this form's reader may see."""
        seen = Deployment.objects.visible_to(form.reader)
        self.sectors = dict(
            Sector.objects.visible_to(form.reader).values_list("pk", "code")
        )
        self.queryset = seen.filter(contributor=form.contributor).select_related(
            "force"
        )

    def label_from_instance(self, deployment: Deployment) -> str:
        sector = self.sectors.get(deployment.sector_id)
        return f"{deployment.force}, {sector}" if sector else str(deployment.force)


def contingents_named(form: DatedFactForm) -> list[QuerySet]:
    """The contributor's contingents, with the forces and sectors that they name."""
    seen = Deployment.objects.visible_to(form.reader).order_by()
    own = seen.filter(contributor=form.contributor)
    return [
        own,
        *(
            place.objects.visible_to(form.reader).filter(deployments__in=own)
            for place in (Force, Sector)
        ),
    ]


class StrengthCorrectionForm(DatedFactForm):
    """The figure, its day and the contingent it is of."""

    dated = "stated_on"
    deployment = DeploymentChoice(
        label="Force and sector",
        help_text="To name another force or sector, record a strength of it.",
    )
    stated_on = DatePartsField(
        subject="the statement", help_text="The day to which the figure belongs."
    )
    field_order = ["deployment", "personnel", "stated_on"]

    class Meta(StrengthForm.Meta):
        model = Strength
        fields = [
            "deployment",
            "personnel",
            "stated_on",
            "change",
            "note",
            "grade",
            "citation",
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["deployment"].offer(self)
        offer_changes(self)

    def offered(self) -> list[QuerySet]:
        """A contingent is offered by the names of its force and its sector."""
        return [*super().offered(), *contingents_named(self)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        twins = Strength.objects.exclude(pk=self.instance.pk).filter(
            deployment=cleaned.get("deployment")
        )
        refuse_twin(self, twins)
        return cleaned
