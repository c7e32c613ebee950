"""Record an objective of the strategy."""

from django.forms import Textarea

from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.widgets import Radios
from partnership.strategy.models import Objective

OWN_WORDS = "In the strategy’s own words, as far as they go."


class ObjectiveForm(DatedForm):
    """What the strategy wants to bring about."""

    past = ("set_on",)
    set_on = DatePartsField(
        label="Part of the strategy since",
        subject="the day since when it counts",
        help_text="Pages of an earlier date do not show it.",
    )

    class Meta:
        model = Objective
        fields = [
            "title",
            "text",
            "line",
            "paragraph",
            "number",
            "set_on",
            "grade",
            "citation",
        ]
        labels = {"title": "What is it called?", "line": "Line of operation"}
        help_texts = {"text": OWN_WORDS, "number": "1 stands first."}
        widgets = {"line": Radios(), "text": Textarea(attrs={"rows": 4})}
        error_messages = {
            "title": {
                "required": "Enter what it is called",
                "unique": "An objective of this name is recorded already",
            },
            "text": {"required": "Enter what the objective is"},
            "line": {"required": "Choose a line of operation"},
        }
