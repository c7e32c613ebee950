"""Record or correct where a team stands, and who leads it."""

from typing import Any

from coalition.forms.team_fact import ActorField, TeamFactForm
from coalition.models import PRTStatus
from partnership.evidence.fields import DatePartsField
from partnership.evidence.precise import HOW_EXACT, keep_first_day
from partnership.evidence.widgets import Radios


class TeamStatusForm(TeamFactForm):
    """A team's status and lead from a day on."""

    dated = "since"
    line = ("status",)
    twin_words = "This source’s status of that day is recorded already"
    needs_reason = True
    since = DatePartsField(subject="the new status", help_text=HOW_EXACT)
    lead = ActorField(
        required=False,
        empty_label="Not recorded",
        help_text="Who leads the team from this day on.",
    )

    class Meta:
        model = PRTStatus
        fields = [
            "status",
            "since",
            "since_precision",
            "lead",
            "planned_opening",
            "note",
            "grade",
            "citation",
        ]
        labels = {"since_precision": "How exactly is the day known?"}
        widgets = {"status": Radios()}
        help_texts = {"planned_opening": "As it was said: mid 2006."}
        error_messages = {"status": {"required": "Choose a status"}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        statuses = self.fields["status"]
        statuses.choices = [choice for choice in statuses.choices if choice[0]]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        keep_first_day(self, "since", "since_precision")
        return cleaned
