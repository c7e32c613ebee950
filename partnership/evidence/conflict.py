"""Two people edited one record: what each typed, and what it was before."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.http import QueryDict

from partnership.evidence.forms import RecordForm
from partnership.evidence.hidden import is_hidden
from partnership.evidence.in_words import in_words
from partnership.evidence.kept_text import TOKEN


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
    # The reader's choice on an earlier page, while both versions are still the same.
    chosen: str = ""
    error: str = ""

    @property
    def result(self) -> str:
        """What is saved; empty while the reader has to choose."""
        if not self.clash:
            return self.theirs if self.keeps_theirs else self.yours
        return {"yours": self.yours, "theirs": self.theirs}.get(self.chosen, "")


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
        ours = {"csrfmiddlewaretoken", "version", "opened_version", "clash", TOKEN}
        return [
            (key, value)
            for key, values in posted.lists()
            if key not in ours and not key.startswith("keep_")
            for value in values
        ]


def find_conflict(form: RecordForm) -> Conflict:
    """Compare a form that could not be saved with the stored row and the opened one."""
    stored = form.stored()
    opened_version = form.cleaned_data.get("opened_version") or 0
    markings = form.reader.visible_marking_ids
    opened = as_it_was(stored, opened_version, markings)
    read = as_it_was(stored, form.cleaned_data.get("version") or 0, markings)
    found = (
        _difference(form, name, stored, opened, read) for name in form.record_fields
    )
    return Conflict(stored, opened_version, [one for one in found if one])


def _difference(
    form: RecordForm,
    name: str,
    stored: models.Model,
    opened: models.Model | None,
    read: models.Model | None,
) -> Difference | None:
    """How the versions differ in a field; `read` is the one last shown to the reader.

    None if nobody changed it, or both to the same.
    """
    field, theirs = form.fields[name], getattr(stored, name)
    was = getattr(opened, name) if opened else None
    source = form.typed if name in form.kept_theirs else form.cleaned_data
    yours = source[name]
    if yours is None and is_hidden(field, getattr(was, "pk", None)):
        # It was not offered, so it was not cleared.
        yours = was
    if yours == theirs or (yours == was and theirs == was):
        return None
    clash = yours != was and theirs != was
    same_as_read = read is not None and getattr(read, name) == theirs
    unchosen = clash and name in form.unchosen
    return Difference(
        name=name,
        label=form[name].label,
        yours=in_words(field, yours),
        theirs=in_words(field, theirs),
        original=in_words(field, was),
        clash=clash,
        keeps_theirs=yours == was,
        chosen=form.data.get(f"keep_{name}", "") if clash and same_as_read else "",
        error="Choose which version to keep." if unchosen else "",
    )


def as_it_was(stored: models.Model, version: int, markings: Any) -> models.Model | None:
    """The row in an earlier version, from the history; None if it is not there.

    Nor is a version that bore a marking which is none of these, of the reader: they
    cannot have opened it, whatever number was sent.
    """
    event_model = type(stored).pgh_event_model
    event = (
        event_model.objects.filter(
            pgh_obj=stored.pk,
            version=version,
            marking__in=markings,
        )
        .order_by("-pgh_id")
        .first()
    )
    return row_of(stored, event) if event else None


def row_of(stored: models.Model, event: models.Model) -> models.Model:
    """The row that an event of the history holds, without what is computed."""
    return type(stored)(
        **{
            field.attname: getattr(event, field.attname)
            for field in stored._meta.concrete_fields
            if hasattr(event, field.attname)
            and not isinstance(field, models.GeneratedField)
        }
    )
