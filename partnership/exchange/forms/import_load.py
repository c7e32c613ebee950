"""Whether what a file would do is meant, or is to be taken back; and why."""

from typing import Any

from django import forms

from partnership.evidence.characters import refuse_unseen
from partnership.evidence.reason_fields import code_field, read_reason, text_field
from partnership.evidence.reasons import OF_A_RECORD, ReasonCode
from partnership.evidence.widgets import Radios
from partnership.exchange.imports.registry import find_kind
from partnership.exchange.models import DataImport

GOOD = "good"
OF_AN_UNDOING = (ReasonCode.MISTAKE, ReasonCode.RESTATED, ReasonCode.OTHER)


class ReasonForm(forms.Form):
    """Whatever is said here bears a reason, which is read in one way."""

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        refuse_unseen(self)
        read_reason(self, answers)
        return answers


class LoadForm(ReasonForm):
    """Yes to what was looked at; whether without the rows in error; why it changes."""

    agreed = forms.CharField(widget=forms.HiddenInput)
    rows = forms.ChoiceField(
        label="Some rows are in error. What is loaded?",
        widget=Radios,
        error_messages={"required": "Choose what is loaded"},
    )
    reason_code = code_field(OF_A_RECORD, label="Why do recorded facts change?")
    reason = text_field()

    def __init__(self, *args: Any, data_import: DataImport, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        report = data_import.report
        self.fields["agreed"].initial = data_import.seen_digest
        if wrong := report.get("rows_in_error"):
            good = report["rows_new"] + report["rows_changed"]
            words = f"Only the good rows ({good:,}). Those in error ({wrong:,})"
            is_table = find_kind(data_import.kind).has_columns
            then = "can be taken as a file to mend" if is_table else "are left out"
            self.fields["rows"].choices = [(GOOD, f"{words} {then}")]
        else:
            del self.fields["rows"]
        if not report.get("rows_changed"):
            del self.fields["reason_code"]
            self.fields["reason"].label = "Note for the history"
            self.fields["reason"].help_text = ""


class UndoForm(ReasonForm):
    """Why a whole import is taken back."""

    reason_code = code_field(OF_AN_UNDOING, label="Why is it undone?")
    reason = text_field()
