"""Edit what does not change by the day: role, place, plan, the case at home."""

from django import forms

from coalition.models import Contributor
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm


class ContributorForm(RecordForm):
    """A contributor's standing facts. Strength, intent and status are dated facts."""

    stated_plan_on = DatePartsField(
        label="Plan stated on", subject="the stated plan", required=False
    )

    class Meta:
        model = Contributor
        fields = [
            "role",
            "location",
            "stated_plan",
            "stated_plan_on",
            "domestic_pressure",
            "humanitarian_case",
        ]
        widgets = {
            "domestic_pressure": forms.Textarea({"rows": 3}),
            "humanitarian_case": forms.Textarea({"rows": 3}),
            "stated_plan": forms.Textarea({"rows": 2}),
        }
        help_texts = {"stated_plan": "What the government has said it will do."}
