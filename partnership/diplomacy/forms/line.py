"""Record a line to take with its first version, or update what it is about."""

from datetime import date
from typing import Any

from django import forms

from partnership.diplomacy.models import LineToTake
from partnership.diplomacy.narrative.actions import draft_version
from partnership.evidence.fields import TOO_LONG, DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.models import Grade
from partnership.evidence.owners import people, refuse_unseeing
from partnership.evidence.widgets import Radios

# Characters: about two pages, and what two versions can be compared by at once.
LONGEST_TEXT = 5000
WORDS = ("text", "audience", "valid_from", "valid_until", "grade", "citation")


class VersionQuestions(forms.Form):
    """What is asked of a version, whether its line is recorded with it or before."""

    text = forms.CharField(
        label="The line",
        max_length=LONGEST_TEXT,
        widget=forms.Textarea({"rows": 6}),
        help_text="In words that can be said.",
        error_messages={"required": "Enter the line to take", "max_length": TOO_LONG},
    )
    audience = forms.CharField(
        label="Audience",
        max_length=120,
        help_text="For whom it is: spell it as on other lines, to find them together.",
    )
    valid_from = DatePartsField(label="Valid from", subject="the first day")
    valid_until = DatePartsField(
        label="Valid until",
        subject="the last day",
        help_text="Its last day. Empty: until another version takes its place.",
        required=False,
    )


class LineForm(RecordForm):
    """What a line to take is about, and who keeps it."""

    class Meta:
        model = LineToTake
        fields = ["topic", "line", "owner"]
        labels = {"line": "Line of operation", "owner": "Who keeps it?"}
        help_texts = {"topic": "A few words: what it is to be said about."}
        widgets = {"line": Radios(inline=True)}
        error_messages = {"topic": {"required": "Enter the topic"}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lines = self.fields["line"]
        lines.choices = [choice for choice in lines.choices if choice[0]]
        self.fields["owner"].queryset = people(self.instance.owner_id)
        self.fields["owner"].empty_label = "Nobody"

    def clean_topic(self) -> str:
        """One line to take for a topic, whatever its case."""
        topic = " ".join(self.cleaned_data["topic"].split())
        others = LineToTake.objects.filter(topic__iexact=topic)
        others = others.exclude(pk=self.instance.pk)
        if others.visible_to(self.reader).exists():
            raise forms.ValidationError(
                "It has a line to take already. Draft its next version instead"
            )
        if others.exists():
            raise forms.ValidationError("It has a line to take; you may not see it")
        return topic

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_unseeing(self, "owner")
        return cleaned


class NewLineForm(VersionQuestions, LineForm):
    """A line to take and its first version, which begins as a draft."""

    grade = forms.ChoiceField(
        label="How good is the evidence?", choices=Grade.choices, required=False
    )
    citation = forms.CharField(
        max_length=1000,
        required=False,
        help_text="The paragraph or page on which the words rest.",
    )

    field_order = ["topic", "line", *WORDS, "owner"]

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.initial.setdefault("valid_from", today)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_backward(self)
        return cleaned

    def save_new(self, by: Any) -> LineToTake:
        line = super().save_new(by)
        facts = self.facts()
        draft_version(
            line=line,
            drafted_on=self.today,
            by=by,
            **{name: facts[name] for name in (*WORDS, "marking", "source", "reason")},
        )
        return line


def refuse_backward(form: forms.Form) -> None:
    """Say at its field that a version cannot end before it begins."""
    begins = form.cleaned_data.get("valid_from")
    ends = form.cleaned_data.get("valid_until")
    if begins and ends and ends < begins:
        form.add_error("valid_until", "Enter the day it begins or a day after it")
