"""Forms of Django's admin: each change has a reason and notices an earlier save."""

from typing import Any

from django import forms
from django.db import models

from partnership.evidence.admin_conflict import (
    fingerprint,
    refuse_changed_row,
    refuse_changed_version,
)
from partnership.evidence.hidden import KeepsHidden


class ReasonForm(KeepsHidden):
    """What decides what others see: a reason, and a look at the row before the save.

    These tables count no versions, so the row itself is compared.
    """

    reason = forms.CharField(max_length=500, help_text="Kept in the history.")
    opened_row = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["opened_row"] = fingerprint(self.instance)

    def clean(self) -> dict[str, Any]:
        """Lock the row until the save; refuse if it is not the one that was opened."""
        cleaned = super().clean()
        if self.instance.pk:
            refuse_changed_row(self, lock(self.instance))
        return cleaned


class RecordAdminForm(KeepsHidden):
    """An admin form that needs a reason and notices a colleague's earlier save."""

    reason = forms.CharField(max_length=500, help_text="Kept in the history.")
    opened_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["opened_version"] = self.instance.version

    def clean(self) -> dict[str, Any]:
        """Lock the row until the save; refuse if it is not the one that was opened."""
        cleaned = super().clean()
        if self.instance.pk:
            refuse_changed_version(self, lock(self.instance))
        return cleaned


def lock(instance: models.Model) -> models.Model:
    """The row as it is stored now, which nobody else can change until the save."""
    return type(instance).objects.select_for_update().get(pk=instance.pk)
