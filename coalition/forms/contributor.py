"""Edit what does not change by the day: role, place, plan, the case at home."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator

from coalition.models import Contributor
from partnership.evidence.fields import TOO_LONG, DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future
from partnership.evidence.owners import people

# Characters; a page has room for both sides of the case.
LONGEST_CASE = 5000


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
            "tier",
            "owner",
        ]
        labels = {"tier": "How often to be in touch"}
        widgets = {
            "domestic_pressure": forms.Textarea({"rows": 3}),
            "humanitarian_case": forms.Textarea({"rows": 3}),
            "stated_plan": forms.Textarea({"rows": 2}),
        }
        help_texts = {
            "stated_plan": "What the government has said it will do.",
            "tier": "Counted from the newest day of its status, strength or intent.",
            "domestic_pressure": "What at home presses them to leave.",
        }

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        for name in ("domestic_pressure", "humanitarian_case"):
            self.fields[name].validators.append(
                MaxLengthValidator(LONGEST_CASE, TOO_LONG)
            )
        tiers = self.fields["tier"]
        tiers.choices = [
            ("", "No interval"),
            *(choice for choice in tiers.choices if choice[0]),
        ]
        self.fields["owner"].queryset = people(self.instance.owner_id)
        self.fields["owner"].empty_label = "Nobody"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, "stated_plan_on", self.today)
        return cleaned

    def clean_owner(self) -> Any:
        """Nobody keeps up to date what they may not see."""
        owner = self.cleaned_data["owner"]
        seen = Contributor.objects.visible_to(owner) if owner else None
        if owner and not seen.filter(pk=self.instance.pk).exists():
            raise forms.ValidationError(
                f"{owner} may not see {self.instance}. Choose someone who may"
            )
        return owner
