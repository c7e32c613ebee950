"""Forms of Django's admin: each change has a reason and notices an earlier save."""

from hashlib import sha256
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

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
            stored = lock(self.instance)
            if fingerprint(stored) != cleaned.get("opened_row"):
                raise somebody_was_first("A colleague")
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
            stored = lock(self.instance)
            if stored.version != cleaned.get("opened_version"):
                raise somebody_was_first(stored.updated_by or "A colleague")
        return cleaned


def lock(instance: models.Model) -> models.Model:
    """The row as it is stored now, which nobody else can change until the save."""
    return type(instance).objects.select_for_update().get(pk=instance.pk)


def fingerprint(row: models.Model) -> str:
    """A short text that differs where any column of the row differs."""
    values = [field.value_to_string(row) for field in row._meta.concrete_fields]
    return sha256(repr(values).encode()).hexdigest()


def somebody_was_first(who: Any) -> ValidationError:
    return ValidationError(
        f"{who} saved this record after you opened it. Open it again to see the change,"
        " then make yours."
    )
