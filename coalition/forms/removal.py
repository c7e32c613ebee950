"""Why a record is taken away."""

from typing import Any

from django import forms

from coalition.mandates.actions import remove
from partnership.evidence.characters import refuse_unseen
from partnership.evidence.models import Record
from partnership.evidence.reason_fields import code_field, read_reason, text_field
from partnership.evidence.reasons import OF_A_RECORD


class RemovalForm(forms.Form):
    """The reason, and the version that the reader has seen."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, record: Record) -> None:
        super().__init__(data, initial={"version": record.version})
        self.record = record
        self.fields["reason_code"] = code_field(OF_A_RECORD, "Why is it removed?")
        self.fields["reason"] = text_field()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_unseen(self)
        read_reason(self, cleaned)
        return cleaned

    def remove(self, by: Any) -> None:
        """Take it away; raises Refused."""
        cleaned = self.cleaned_data
        remove(self.record, cleaned["version"], by=by, reason=cleaned["reason"])
