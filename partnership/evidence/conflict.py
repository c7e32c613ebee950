"""Two people edited one record: what each typed, and what it was before."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import models
from django.http import QueryDict

from partnership.evidence.forms import RecordForm
from partnership.evidence.hidden import ABOVE_CEILING, is_hidden


@dataclass(frozen=True)
class Difference:
    """One field that someone changed; a clash if both did, differently."""

    name: str
    label: str
    yours: str
    theirs: str
    original: str
    clash: bool
    # Only the colleague changed it: what is stored stays.
    keeps_theirs: bool
    error: str = ""


@dataclass(frozen=True)
class Conflict:
    """Every field that differs, and the version that is stored now."""

    record: models.Model
    opened_version: int
    differences: list[Difference]

    @property
    def saved_by(self) -> str:
        """Who saved first; a job or a command has no name."""
        return str(self.record.updated_by or "A colleague")

    @property
    def clashes(self) -> list[Difference]:
        """Fields on which the reader must choose."""
        return [difference for difference in self.differences if difference.clash]

    def typed(self, posted: QueryDict) -> list[tuple[str, str]]:
        """What was typed, as it came, to be sent again by the conflict page."""
        ours = {"csrfmiddlewaretoken", "version", "opened_version", "clash"}
        return [
            (key, value)
            for key, values in posted.lists()
            if key not in ours and not key.startswith("keep_")
            for value in values
        ]


def find_conflict(form: RecordForm) -> Conflict:
    """Compare a form that could not be saved with the stored row and the opened one."""
    stored = (
        type(form.instance)
        .objects.select_related("updated_by")
        .get(pk=form.instance.pk)
    )
    opened_version = form.cleaned_data.get("opened_version") or 0
    original = _as_opened(stored, opened_version, form.reader)
    differences, unchosen = [], form.unchosen
    for name in form.record_fields:
        yours, theirs = form.cleaned_data[name], getattr(stored, name)
        was = getattr(original, name) if original else None
        field = form.fields[name]
        if yours is None and is_hidden(field, getattr(was, "pk", None)):
            # It was not offered, so it was not cleared.
            yours = was
        if yours == theirs or (yours == was and theirs == was):
            continue
        differences.append(
            Difference(
                name=name,
                label=field.label or name,
                yours=_shown(field, yours),
                theirs=_shown(field, theirs),
                original=_shown(field, was),
                clash=yours != was and theirs != was,
                keeps_theirs=yours == was,
                error="Choose which version to keep." if name in unchosen else "",
            )
        )
    return Conflict(stored, opened_version, differences)


def _as_opened(stored: models.Model, version: int, reader: Any) -> models.Model | None:
    """The row as the reader opened it, from the history; None if it is not there.

    Nor is a version that bore a marking that the reader may not see: they cannot have
    opened it, whatever number was sent.
    """
    event_model = type(stored).pgh_event_model
    event = (
        event_model.objects.filter(
            pgh_obj=stored.pk,
            version=version,
            marking__in=reader.visible_marking_ids,
        )
        .order_by("-pgh_id")
        .first()
    )
    if event is None:
        return None
    names = [field.attname for field in type(stored)._meta.concrete_fields]
    return type(stored)(
        **{
            name: getattr(event, name)
            for name in names
            if hasattr(event, name)
            and not isinstance(
                type(stored)._meta.get_field(name), models.GeneratedField
            )
        }
    )


def _shown(field: forms.Field, value: Any) -> str:
    """A value in words, as the form's own choices say it."""
    if value in (None, ""):
        return "none recorded"
    choices = getattr(field, "choices", None)
    if isinstance(field, forms.ModelChoiceField):
        return ABOVE_CEILING if is_hidden(field, value.pk) else str(value)
    if choices:
        return str(dict(choices).get(value, value))
    return str(value)
