"""What differs when somebody was first in Django's admin: theirs, yours, the original.

Said as messages of the form, which keeps what was typed.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from partnership.evidence.conflict import as_it_was, row_of
from partnership.evidence.in_words import in_words

# How far back the row is looked for that somebody opened.
NEWEST = 50


def refuse_changed_version(form: forms.ModelForm, stored: models.Model) -> None:
    """Raise ValidationError unless the stored record is the one that was opened."""
    opened_version = form.cleaned_data.get("opened_version") or 0
    if stored.version != opened_version:
        markings = form.fields["marking"].queryset
        opened = as_it_was(stored, opened_version, markings)
        raise _somebody_was_first(form, stored, opened, stored.updated_by)


def refuse_changed_row(form: forms.ModelForm, stored: models.Model) -> None:
    """The same for a table that counts no versions, by the row's fingerprint."""
    opened_row = form.cleaned_data.get("opened_row")
    if fingerprint(stored) != opened_row:
        events = type(stored).pgh_event_model.objects.filter(pgh_obj=stored.pk)
        rows = (row_of(stored, event) for event in events.order_by("-pgh_id")[:NEWEST])
        opened = next((row for row in rows if fingerprint(row) == opened_row), None)
        raise _somebody_was_first(form, stored, opened, None)


def fingerprint(row: models.Model) -> str:
    """A short text that differs where any column of the row differs."""
    values = [field.value_to_string(row) for field in row._meta.concrete_fields]
    return sha256(repr(values).encode()).hexdigest()


def _somebody_was_first(
    form: forms.ModelForm, stored: models.Model, opened: models.Model | None, who: Any
) -> ValidationError:
    first = (
        f"{who or 'A colleague'} saved this record after you opened it. Open it again"
        " to see the change, then make yours."
    )
    return ValidationError([first, *_differences(form, stored, opened)])


def _differences(
    form: forms.ModelForm, stored: models.Model, opened: models.Model | None
) -> Iterator[str]:
    columns = {field.name for field in stored._meta.concrete_fields}
    for name in form.fields:
        if name not in columns or name not in form.cleaned_data:
            continue
        field, yours = form.fields[name], form.cleaned_data[name]
        theirs, was = getattr(stored, name), getattr(opened, name, None)
        if yours == theirs or (opened and yours == was == theirs):
            continue
        original = in_words(field, was) if opened else "not known"
        yield (
            f"{field.label or name}: now “{in_words(field, theirs)}”, you have"
            f" “{in_words(field, yours)}”, it was “{original}” when you opened it."
        )
