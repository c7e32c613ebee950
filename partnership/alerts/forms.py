"""What the list of flags can be narrowed by, and what is said of one flag."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from partnership.actors.models import Actor
from partnership.alerts.models import Severity
from partnership.alerts.rules import RULES
from partnership.evidence.fields import DatePartsField
from partnership.evidence.reason_fields import code_field, read_reason, text_field
from partnership.evidence.reasons import OF_QUIET
from partnership.evidence.templatetags.display import long_day


class FlagFilter(forms.Form):
    """Rule, severity and actor; the state of the list is its address."""

    rule = forms.ChoiceField(required=False)
    severity = forms.TypedChoiceField(
        choices=[("", "Any severity"), *reversed(Severity.choices)],
        coerce=int,
        empty_value=None,
        required=False,
    )
    actor = forms.ModelChoiceField(
        Actor.objects.none(),
        to_field_name="slug",
        required=False,
        empty_label="Any actor",
    )

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = [(rule.name, rule.label) for rule in RULES.values()]
        self.fields["rule"].choices = [("", "Any rule"), *rules]
        self.fields["actor"].queryset = Actor.objects.visible_to(reader)

    def asked(self) -> dict[str, Any]:
        """What was asked for; a filter with an error is left out."""
        self.full_clean()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def narrows(self) -> bool:
        """Whether the reader asked for anything but the whole list."""
        return bool(self.asked())


class ReadForm(forms.Form):
    """Which version of a flag somebody has read."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class AcknowledgeForm(ReadForm):
    """Why a flag needs nothing more from us until its next step."""

    reason_code = code_field(
        OF_QUIET,
        label="Why does it need nothing more now?",
        help_text="Shown beside the flag. It holds until the flag presses more: a later"
        " step or a higher severity ends it.",
        error_messages={"required": "Choose the reason"},
    )
    # With the words of its code it stands in the flag's own 300 characters.
    reason = text_field(
        longest=240,
        help_text="One or two sentences. They may add to any reason.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        read_reason(self, cleaned)
        return cleaned


class SnoozeForm(AcknowledgeForm):
    """Why a flag can wait, and until when; `on` is the product's own day."""

    until = DatePartsField(
        label="Until when can it wait?",
        subject="the end",
        help_text="From this day on it presses again. For example, 15 6 2006.",
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on

    def clean_until(self) -> date:
        """A flag waits for a day ahead."""
        until = self.cleaned_data["until"]
        if until <= self.on:
            raise ValidationError(f"Enter a day after {long_day(self.on)}")
        return until
