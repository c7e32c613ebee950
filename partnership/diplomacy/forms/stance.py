"""Say where an actor stands, and why; an older stance stays."""

from typing import Any

from django.forms import Textarea

from partnership.diplomacy.models import Line, Position, Stance
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.widgets import Radios


class StanceForm(DatedForm):
    """A stance as of a day."""

    past = ("stated_on",)

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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stance"].choices = Position.choices
        self.fields["line"].choices = [("", "On the whole"), *Line.choices]
