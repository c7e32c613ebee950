"""Record or edit a mission of the catalogue."""

from datetime import date
from typing import Any

from coalition.models import PRT, Force, Mission, Sector
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future
from partnership.evidence.widgets import UnitInput


class MissionForm(RecordForm):
    """A task that a contributor could take on."""

    proposed_on = DatePartsField(
        label="Thought of since",
        subject="the proposal",
        required=False,
        help_text="Pages of an earlier date do not show the mission.",
    )

    class Meta:
        model = Mission
        fields = [
            "name",
            "kind",
            "description",
            "proposed_on",
            "force",
            "sector",
            "prt",
            "personnel_needed",
        ]
        labels = {
            "kind": "What is done on it?",
            "personnel_needed": "People it takes",
        }
        field_classes = {"personnel_needed": CountField}
        widgets = {"personnel_needed": UnitInput(after="personnel", size=7)}
        error_messages = {
            "name": {"required": "Enter a name for the mission"},
            "kind": {"required": "Choose what is done on it"},
            "personnel_needed": {
                "invalid": "Enter the number of people in figures, such as 120",
                "min_value": "The number of people cannot be below zero",
            },
        }

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        for name, model in (("force", Force), ("sector", Sector), ("prt", PRT)):
            field = self.fields[name]
            field.queryset = model.objects.visible_to(self.reader)
            field.empty_label = "None in particular"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, "proposed_on", self.today)
        return cleaned
