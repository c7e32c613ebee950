"""Add or change a condition on which a pledge waits."""

from typing import Any

from django import forms

from donors.models import Condition
from partnership.actors.models import Actor
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future


class ConditionForm(RecordForm):
    """What must happen before the money comes, who must see to it, and when it did."""

    set_on = DatePartsField(
        label="Set on",
        subject="the condition",
        help_text="From which day the pledge waits for it.",
    )
    met_on = DatePartsField(
        label="Met on",
        subject="when it was met",
        required=False,
        help_text="Leave empty while it is not met.",
    )
    field_order = ["text", "owner", "set_on", "met_on"]

    class Meta:
        model = Condition
        fields = ["text", "owner", "set_on", "met_on"]
        labels = {"text": "What must happen?", "owner": "Who must see to it?"}
        error_messages = {"text": {"required": "Enter what must happen"}}
        widgets = {"text": forms.Textarea({"rows": 2})}

    def __init__(self, *args: Any, today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["owner"].queryset = Actor.objects.visible_to(self.reader)
        self.fields["owner"].empty_label = "Not stated in the source"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name in ("set_on", "met_on"):
            refuse_future(self, name, self.today)
        set_on, met_on = cleaned.get("set_on"), cleaned.get("met_on")
        if set_on and met_on and met_on < set_on:
            self.add_error("met_on", "It was met before it was set")
        return cleaned
