"""Record who is obliged or inclined to help where, as a source says it."""

from typing import Any

from partnership.actors.models import Actor
from partnership.diplomacy.forms.quantity import sector_field
from partnership.diplomacy.models import ActorInterest
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.widgets import Radios


class ActorInterestForm(DatedForm):
    """An actor, or partners at large, an area, and what the source says."""

    past = ("stated_on", "until")
    sector = sector_field(required=True)
    stated_on = DatePartsField(label="Stated on", subject="the statement")
    until = DatePartsField(
        label="No longer since", required=False, help_text="Empty while it holds."
    )

    class Meta:
        model = ActorInterest
        fields = [
            "actor",
            "sector",
            "kind",
            "why",
            "stated_on",
            "until",
            "grade",
            "citation",
        ]
        labels = {
            "actor": "Who?",
            "kind": "How do they stand to it?",
            "why": "Why, in the words of the source?",
        }
        widgets = {"kind": Radios()}
        error_messages = {
            "kind": {"required": "Choose how they stand to it"},
            "why": {"required": "Enter what the source says"},
            "sector": {"required": "Choose the area"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        actors = self.fields["actor"]
        actors.queryset = Actor.objects.visible_to(self.reader)
        actors.empty_label = "International partners at large"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        stated, until = cleaned.get("stated_on"), cleaned.get("until")
        if stated and until and until <= stated:
            self.add_error("until", "Enter a day after the one it was stated on")
        return cleaned
