"""Set a condition for a handover, and say how far it is met."""

from datetime import date
from typing import Any

from django import forms

from coalition.forms.once import refuse_second
from coalition.models import ConditionAssessment, HandoverCondition
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.widgets import Radios


class HandoverConditionForm(RecordForm):
    """What must be so before the province is handed over."""

    set_on = DatePartsField(
        label="Set on",
        subject="the condition",
        help_text="From which day the handover waits for it.",
    )

    class Meta:
        model = HandoverCondition
        fields = ["area", "text", "set_on", "grade", "citation"]
        labels = {
            "area": "What is it about?",
            "grade": "How good is the evidence?",
        }
        widgets = {"area": Radios(), "text": forms.Textarea({"rows": 2})}
        error_messages = {
            "area": {"required": "Choose what the condition is about"},
            "text": {"required": "Enter the condition"},
        }

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        areas = self.fields["area"]
        areas.choices = [choice for choice in areas.choices if choice[0]]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, "set_on", self.today)
        own = HandoverCondition.objects.filter(province=self.instance.province)
        others = own.exclude(pk=self.instance.pk)
        refuse_second(self, "text", others, lambda one: f"set {long_day(one.set_on)}")
        self._refuse_after_assessment(cleaned.get("set_on"))
        return cleaned

    def _refuse_after_assessment(self, set_on: date | None) -> None:
        """Nobody assesses what was not set yet."""
        if not (self.is_edit and set_on):
            return
        assessed = self.instance.assessments.visible_to(self.reader)
        first = assessed.order_by("assessed_on").first()
        if first and first.assessed_on < set_on:
            self.add_error(
                "set_on",
                f"It was assessed on {long_day(first.assessed_on)}. Enter that day or a"
                " day before it",
            )


class ConditionAssessmentForm(RecordForm):
    """How far a condition is met on a day; older assessments stay as history."""

    assessed_on = DatePartsField(label="Assessed on", subject="the assessment")

    class Meta:
        model = ConditionAssessment
        fields = ["finding", "assessed_on", "note", "grade", "citation"]
        labels = {
            "finding": "How far is it met?",
            "grade": "How good is the evidence?",
        }
        widgets = {"finding": Radios(inline=True)}
        error_messages = {"finding": {"required": "Choose how far it is met"}}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        findings = self.fields["finding"]
        findings.choices = [choice for choice in findings.choices if choice[0]]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, "assessed_on", self.today)
        condition, on = self.instance.condition, cleaned.get("assessed_on")
        own = ConditionAssessment.objects.filter(condition=condition)
        others = own.exclude(pk=self.instance.pk)
        refuse_second(
            self, "assessed_on", others, lambda one: one.get_finding_display()
        )
        if on and on < condition.set_on:
            self.add_error(
                "assessed_on",
                f"The condition was set on {long_day(condition.set_on)}. Enter that day"
                " or a day after it",
            )
        return cleaned
