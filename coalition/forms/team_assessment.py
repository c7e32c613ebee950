"""Record or correct an assessment."""

from typing import Any

from coalition.forms.team_fact import TeamFactForm
from coalition.models import TeamAssessment
from partnership.evidence.fields import DatePartsField
from partnership.evidence.widgets import Radios


class AssessmentForm(TeamFactForm):
    """How far one area has come, as one source held on one day."""

    dated = "assessed_on"
    line = ("area",)
    twin_words = "This source’s assessment of that day is recorded already"
    assessed_on = DatePartsField(label="Assessed on", subject="the assessment")

    class Meta:
        model = TeamAssessment
        fields = ["area", "rating", "assessed_on", "note", "grade", "citation"]
        labels = {"rating": "How far has it come?"}
        widgets = {"area": Radios(), "rating": Radios()}
        help_texts = {"rating": "5 is where the province needs no team any more."}
        error_messages = {
            "area": {"required": "Choose an area"},
            "rating": {"required": "Choose how far it has come"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("area", "rating"):
            field = self.fields[name]
            field.choices = [one for one in field.choices if one[0] not in ("", None)]
