"""Record or correct an intent."""

from typing import Any

from coalition.actions import record_intent
from coalition.forms.dated import DatedFactForm
from coalition.forms.steps import (
    StepsField,
    check_day,
    check_left,
    check_marking,
    check_steps,
    to_repeat,
)
from coalition.keeping.actions import record_step
from coalition.models import Intent
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.widgets import Radios, UnitInput


class IntentForm(DatedFactForm):
    """What a contributor means to do with its contingent, and how likely.

    `plan` holds the steps that stand: a new one drops those that are not ticked.
    """

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
            "personnel_after",
            "note",
            "grade",
            "citation",
        ]
        labels = {
            "likelihood": "How likely?",
            "personnel_after": "How many are left after it?",
        }
        field_classes = {"personnel_after": CountField}
        widgets = {
            "intent": Radios(),
            "personnel_after": UnitInput(after="personnel", size=7),
        }
        help_texts = {
            "personnel_after": "Leave blank if nobody has said.",
            "likelihood": "Use the professional head of intelligence assessment’s"
            " yardstick.",
        }
        error_messages = {"intent": {"required": "Choose what they mean to do"}}

    field_order = [
        "intent",
        "likelihood",
        "stated_on",
        "takes_effect_on",
        "personnel_after",
        "steps",
    ]

    def __init__(
        self, *args: Any, plan: tuple[Intent, ...] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.plan = plan
        if plan:
            self.fields["steps"] = StepsField(plan)
            self.order_fields(self.field_order)
        kinds = self.fields["intent"]
        kinds.choices = [choice for choice in kinds.choices if choice[0]]
        likely = self.fields["likelihood"]
        likely.choices = [
            ("", "Not assessed"),
            *(choice for choice in likely.choices if choice[0]),
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        kind, on = cleaned.get("intent"), cleaned.get("stated_on")
        self.still_holds: tuple[Intent, ...] = ()
        check_left(self, kind or "", cleaned.get("personnel_after"))
        # What is said of an earlier day is history: the plan that stands is later.
        if kind and on and self.plan and on >= self.plan[0].stated_on:
            kept = cleaned.get("steps", ())
            self.still_holds = to_repeat(kept, on)
            check_day(self, self.contributor, self.plan, on, "stated_on")
            check_steps(self, kind=kind, kept=kept, plan=self.plan, on=on)
            check_marking(self, self.still_holds, cleaned.get("marking"))
        return cleaned

    def save_new(self, by: Any) -> Intent:
        """Write the step, and again the steps that still hold beside it."""
        facts = self.facts()
        facts.pop("steps", None)
        return record_step(
            contributor=self.contributor, still_holds=self.still_holds, by=by, **facts
        )
