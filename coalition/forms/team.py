"""Add a team with its first status, or edit what does not change by the day."""

from datetime import date
from typing import Any

from django import forms

from coalition.forms.team_fact import ActorField, ask_how_good
from coalition.models import PRT, TeamStatus
from coalition.team.actions import record_team
from partnership.actors.models import Actor, Province
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future
from partnership.evidence.models import Grade
from partnership.evidence.widgets import Radios


class TeamForm(RecordForm):
    """A team's name and place."""

    class Meta:
        model = PRT
        fields = ["name", "province", "location", "is_regional", "note"]
        error_messages = {
            "name": {
                "required": "Enter a name for the team",
                "unique": "A team of this name is recorded already",
            },
            "province": {"required": "Choose the province"},
        }
        labels = {"is_regional": "It covers neighbouring provinces too"}
        help_texts = {"is_regional": ""}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        province = self.fields["province"]
        province.queryset = Province.objects.visible_to(self.reader)
        province.empty_label = "Choose a province"


class NewTeamForm(TeamForm):
    """A new team: it is on the list from the day of its first status."""

    status = forms.ChoiceField(
        choices=TeamStatus.choices,
        widget=Radios,
        error_messages={"required": "Choose a status"},
    )
    since = DatePartsField(subject="the status")
    lead = ActorField(required=False, empty_label="Not recorded")
    grade = forms.ChoiceField(choices=Grade.choices)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["lead"].queryset = Actor.objects.visible_to(self.reader)
        ask_how_good(self)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, "since", self.today)
        return cleaned

    def save_new(self, by: Any) -> PRT:
        """Write the team and its first status."""
        return record_team(by=by, **self.facts())
