"""Draft a version of a line to take, reword it, withdraw it; its public text."""

from typing import Any

from django import forms

from partnership.diplomacy.forms.line import (
    LONGEST_TEXT,
    WORDS,
    VersionQuestions,
    refuse_backward,
)
from partnership.diplomacy.models import LineVersion
from partnership.diplomacy.narrative.actions import draft_version, refuse_second_draft
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import TOO_LONG, DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import long_day

CLEARED_MEANWHILE = (
    "A colleague has cleared or withdrawn this version. Its words stay as they are:"
    " draft the next version instead."
)
LONGEST_REASON = 300


class VersionForm(VersionQuestions, DatedForm):
    """A draft: the next version of a line, or one that is reworded before clearance."""

    field_order = list(WORDS)

    class Meta:
        model = LineVersion
        fields = ["text", "audience", "valid_from", "valid_until", "grade", "citation"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_backward(self)
        if self.is_edit and not self._stored.drafts().exists():
            self.add_error(None, CLEARED_MEANWHILE)
        elif not self.is_edit:
            self._refuse_second()
        return cleaned

    def _refuse_second(self) -> None:
        try:
            refuse_second_draft(self.instance.line_to_take, self.reader)
        except Refused as refused:
            self.add_error(None, str(refused))

    def save_new(self, by: Any) -> LineVersion | None:
        """The next version; None, and the form says why, if a colleague was first."""
        line = self.instance.line_to_take
        try:
            return draft_version(
                line=line, drafted_on=self.today, by=by, **self.facts()
            )
        except Refused as refused:
            self.add_error(None, str(refused))
            return None


class VersionEvidenceForm(RecordForm):
    """What a cleared version rests on, and its marking; its words stay."""

    class Meta:
        model = LineVersion
        fields = ["grade", "citation"]
        labels = {"grade": "How good is the evidence?"}


class WithdrawalForm(DatedForm):
    """From which day a version may not be said any more, and why."""

    past = ("withdrawn_on",)
    withdrawn_on = DatePartsField(
        label="Withdrawn on",
        subject="the withdrawal",
        help_text="From this day on it is not valid. Earlier dates still show it.",
    )

    class Meta:
        model = LineVersion
        fields = ["withdrawn_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason_code"].label = "Why is it withdrawn?"
        if not self.initial.get("withdrawn_on"):
            self.initial["withdrawn_on"] = self.today

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        on, version = cleaned.get("withdrawn_on"), self.instance
        first = version.cleared_on or version.drafted_on
        if on and first and on < first:
            verb = "cleared" if version.cleared_on else "drafted"
            self.add_error(
                "withdrawn_on",
                f"It was {verb} on {long_day(first)}. Enter that day or a day after it",
            )
        return cleaned

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """The reason stands on the version too, where every page can show it."""
        reason = str(self.cleaned_data["reason"])[:LONGEST_REASON]
        return values | {"withdrawn_reason": reason}


class PublicTextForm(RecordForm):
    """The public-safe text beside the internal one; reworded, it is a draft again."""

    public_text = forms.CharField(
        label="The public text",
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea({"rows": 6}),
        help_text="What anybody may read. Empty: there is nothing to say in public.",
        error_messages={"max_length": TOO_LONG},
    )

    class Meta:
        model = LineVersion
        fields = ["public_text"]

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """Take the clearance back from words that nobody has cleared."""
        if values["public_text"] != self.initial.get("public_text", ""):
            values |= {"public_cleared_by": None, "public_cleared_on": None}
        return values


class PublicClearanceForm(forms.Form):
    """Clear a public text as it was read; a word of the list is meant, says a tick."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    words_are_meant = forms.BooleanField(
        label="These words are meant",
        error_messages={
            "required": "Tick that the words of the list are meant, or reword the text"
        },
    )

    def __init__(self, data: Any, *, version: LineVersion, has_words: bool) -> None:
        super().__init__(data, initial={"version": version.version})
        if not has_words:
            del self.fields["words_are_meant"]
