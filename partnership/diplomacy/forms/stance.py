"""Say where an actor stands, and why; an older stance stays."""

from datetime import date
from typing import Any

from django.forms import Textarea

from partnership.diplomacy.models import Line, Stance
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future
from partnership.evidence.widgets import Radios


class StanceForm(RecordForm):
    """A stance as of a day."""

    stated_on = DatePartsField(
        label="As of which day?", subject="the day from which it holds"
    )

    class Meta:
        model = Stance
        fields = ["stance", "line", "stated_on", "why", "grade", "citation"]
        labels = {
            "stance": "Where does it stand?",
            "line": "On which line?",
            "why": "Why do we hold so?",
        }
        widgets = {
            "stance": Radios(inline=True),
            "line": Radios(inline=True),
            "why": Textarea({"rows": 2}),
        }
        error_messages = {
            "stance": {"required": "Choose where it stands"},
            "why": {"required": "Enter why we hold so"},
        }

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["line"].choices = [("", "On the whole"), *Line.choices]
        self.fields["grade"].label = "How good is the evidence?"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, "stated_on", self.today)
        return cleaned
