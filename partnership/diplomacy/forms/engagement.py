"""Record or correct a step between an actor of the region and the host nation."""

from typing import Any

from partnership.diplomacy.forms.fact import AboutField, AboutForm
from partnership.diplomacy.models import EngagementStep
from partnership.evidence.fields import DatePartsField
from partnership.evidence.precise import HOW_EXACT, keep_first_day
from partnership.evidence.widgets import Radios


class EngagementStepForm(AboutForm):
    """What was done, by whom to whom, when, and whether the public saw it."""

    past = ("took_on",)
    about_labels = ("diplomacy.event",)
    took_on = DatePartsField(label="When?", subject="the step", help_text=HOW_EXACT)
    about = AboutField(
        label="Event on record", help_text="If it was taken at one, or led to it."
    )
    field_order = ["kind", "direction", "what", "took_on", "took_precision"]

    class Meta:
        model = EngagementStep
        fields = [
            "kind",
            "direction",
            "what",
            "took_on",
            "took_precision",
            "is_public",
            "grade",
            "citation",
        ]
        labels = {
            "kind": "What kind of step?",
            "direction": "Whose step is it?",
            "what": "What was done?",
            "took_precision": "How exactly is the day known?",
            "is_public": "The public could see it",
        }
        help_texts = {
            "kind": "Debt agreements and disbursements that the economic line records"
            " are shown anyway.",
            "what": "In a few words, such as: Foreign minister in the capital.",
        }
        widgets = {"kind": Radios(), "direction": Radios()}
        error_messages = {
            "kind": {"required": "Choose the kind of step"},
            "direction": {"required": "Choose whose step it is"},
            "what": {"required": "Enter what was done"},
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        keep_first_day(self, "took_on", "took_precision")
        return cleaned
