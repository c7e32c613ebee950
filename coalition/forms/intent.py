"""Record or correct an intent."""

from coalition.actions import record_intent
from coalition.forms.dated import DatedFactForm
from coalition.models import Intent
from partnership.evidence.fields import DatePartsField
from partnership.evidence.widgets import Radios


class IntentForm(DatedFactForm):
    """What a contributor means to do with its contingent, and how likely."""

    action = staticmethod(record_intent)
    dated = "stated_on"
    stated_on = DatePartsField(
        label="As at", subject="the intent", help_text="The day of the evidence."
    )
    takes_effect_on = DatePartsField(
        label="Takes effect on", subject="the effect", required=False
    )

    class Meta:
        model = Intent
        fields = [
            "intent",
            "likelihood",
            "stated_on",
            "takes_effect_on",
            "note",
            "grade",
            "citation",
        ]
        labels = {"likelihood": "How likely?"}
        widgets = {"intent": Radios()}
        help_texts = {
            "likelihood": "Use the professional head of intelligence assessment’s"
            " yardstick."
        }
        error_messages = {"intent": {"required": "Choose what they mean to do"}}

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        kinds = self.fields["intent"]
        kinds.choices = [choice for choice in kinds.choices if choice[0]]
        likely = self.fields["likelihood"]
        likely.choices = [
            ("", "Not assessed"),
            *(choice for choice in likely.choices if choice[0]),
        ]
