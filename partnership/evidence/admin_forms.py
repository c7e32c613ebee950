"""Forms of Django's admin: each change has a reason and notices an earlier save."""

from typing import Any

from django import forms
from django.db import models

from partnership.evidence.admin_conflict import (
    fingerprint,
    refuse_changed_row,
    refuse_changed_version,
)
from partnership.evidence.grading import refuse_unsourced_grade
from partnership.evidence.hidden import KeepsHidden
from partnership.evidence.reason_fields import code_field, read_reason, text_field
from partnership.evidence.reasons import OF_A_RECORD


class ReasonForm(KeepsHidden):
    """What decides what others see: a reason, and a look at the row before the save.

    These tables count no versions, so the row itself is compared.
    """

    reason_code = code_field(OF_A_RECORD, widget=forms.Select)
    reason = text_field(widget=forms.TextInput)
    opened_row = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["opened_row"] = fingerprint(self.instance)

    def clean(self) -> dict[str, Any]:
        """Lock the row until the save; refuse if it is not the one that was opened."""
        cleaned = super().clean()
        read_reason(self, cleaned)
        if self.instance.pk:
            refuse_changed_row(self, lock(self.instance))
        return cleaned


class RecordAdminForm(KeepsHidden):
    """An admin form that needs a reason and notices a colleague's earlier save."""

    reason_code = code_field(OF_A_RECORD, widget=forms.Select)
    reason = text_field(widget=forms.TextInput)
    opened_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["opened_version"] = self.instance.version

    def clean(self) -> dict[str, Any]:
        """Lock the row until the save; refuse if it is not the one that was opened."""
        cleaned = super().clean()
        read_reason(self, cleaned)
        if hasattr(self.instance, "source_id"):
            refuse_unsourced_grade(self)
        if self.instance.pk:
            refuse_changed_version(self, lock(self.instance))
        return cleaned


def lock(instance: models.Model) -> models.Model:
    """The row as it is stored now, which nobody else can change until the save."""
    return type(instance).objects.select_for_update().get(pk=instance.pk)
