"""What a reader chooses of the overview by e-mail: never, each working day, weekly."""

from typing import Any

from django import forms

from partnership.dashboard.models import OverviewChoice, Rhythm, Weekday
from partnership.evidence.widgets import Radios

NEVER = "never"
MORNING = 7


class OverviewChoiceForm(forms.Form):
    """How often, on which day, at which hour; each has an answer from the start."""

    rhythm = forms.ChoiceField(
        choices=[(NEVER, "No mail"), *Rhythm.choices],
        widget=Radios,
        label="How often do you want it?",
        error_messages={"required": "Choose how often you want it"},
    )
    weekday = forms.TypedChoiceField(
        choices=Weekday.choices,
        coerce=int,
        label="On which day?",
        help_text="Only for once a week.",
    )
    hour = forms.TypedChoiceField(
        choices=[(hour, f"{hour:02}:00") for hour in range(24)],
        coerce=int,
        label="At what time?",
    )

    def __init__(
        self,
        *args: Any,
        choice: OverviewChoice | None,
        zone: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["hour"].help_text = f"By the clock of this site: {zone}."
        weekly = choice and choice.rhythm == Rhythm.WEEKLY
        self.initial = {
            "rhythm": choice.rhythm if choice else NEVER,
            "weekday": choice.weekday if weekly else Weekday.MONDAY,
            "hour": choice.hour if choice else MORNING,
        }

    @property
    def chosen(self) -> dict[str, Any] | None:
        """What was chosen, as `choose_mails` takes it; None for no mail."""
        said = self.cleaned_data
        if said["rhythm"] == NEVER:
            return None
        if said["rhythm"] == Rhythm.WORKING_DAYS:
            return said | {"weekday": None}
        return said
