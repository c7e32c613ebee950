"""Take away a record that should not be there, with a reason; its history stays."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from partnership.evidence.banner import bear, marks_of
from partnership.evidence.characters import refuse_unseen
from partnership.evidence.clock import dated
from partnership.evidence.editing import typed_in
from partnership.evidence.history import change_by
from partnership.evidence.models import Record
from partnership.evidence.reason_fields import code_field, read_reason, text_field
from partnership.evidence.reasons import OF_A_RECORD, Reason
from partnership.evidence.refusal import Refused

Remove = Callable[..., None]


@transaction.atomic
def remove(record: models.Model, version: int, *, by: Any, reason: Reason) -> None:
    """Take a record away; its history stays. Raises Refused where it has changed."""
    rows = type(record).objects.select_for_update().filter(pk=record.pk)
    with change_by(by, reason=reason):
        if not rows.filter(version=version).exists():
            raise Refused("A colleague has changed or removed this record meanwhile.")
        try:
            with transaction.atomic():
                rows.delete()
        except models.ProtectedError as kept:
            raise Refused(
                "Other records name it: change or remove them first."
            ) from kept


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


def removal_page(
    request: HttpRequest,
    record: Record,
    back: str,
    *named: Record,
    lost: str = "",
    cancel: str = "",
    take_away: Remove = remove,
) -> HttpResponse:
    """Ask why, and take the record away; `lost` says what goes with it.

    The page bears the record and those that its name names. It leads `back` once the
    record is gone, and to `cancel`, or else there too, if it is to stay.
    """
    form = RemovalForm(typed_in(request), record=record)
    if request.method == "POST" and form.is_valid():
        words, cleaned = str(record), form.cleaned_data
        version, reason = cleaned["version"], cleaned["reason"]
        try:
            take_away(record, version, by=request.user, reason=reason)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, f"{words}: removed. Its history stays.")
            return redirect(dated(request, back))
    bear(request, [], also=marks_of([record, *named]))
    context = {"form": form, "record": record, "lost": lost}
    context["cancel_url"] = dated(request, cancel or back)
    return render(request, "evidence/remove_form.html", context)
