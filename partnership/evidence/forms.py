"""Forms for business records: what they all ask for beside their own fields."""

from contextlib import AbstractContextManager
from typing import Any
from uuid import uuid4

from django import forms
from django.db import models
from django.db.models import QuerySet
from django.http import QueryDict

from partnership.evidence.characters import refuse_unseen
from partnership.evidence.entered_once import ALREADY_RECORDED, is_entered
from partnership.evidence.fields import TOO_LONG, word_empty_choice
from partnership.evidence.grading import refuse_unsourced_grade
from partnership.evidence.hidden import KeepsHidden
from partnership.evidence.history import change_by, recorded_by
from partnership.evidence.marking_fields import MarkingField
from partnership.evidence.models import Grade, Marking, Record, Source
from partnership.evidence.reason_fields import code_field, read_reason, text_field
from partnership.evidence.reasons import OF_A_RECORD

THEIRS = "theirs"
# What a form carries for itself; the rest of its answers are facts.
FORM_ONLY = {"version", "opened_version", "entry_token", "again"}


def with_plain_newlines(posted: Any) -> Any:
    """What a browser posted, with its line ends as the database has them.

    Browsers send CRLF; kept so, text that nobody touched would differ from what is
    stored.
    """
    if not isinstance(posted, QueryDict):
        return posted
    plain = posted.copy()
    for name, values in posted.lists():
        plain.setlist(name, [str(value).replace("\r\n", "\n") for value in values])
    return plain


class RecordForm(KeepsHidden):
    """A form for a record: its fields, then reason, source and marking.

    Every edit needs a reason, and so does a new record that changes what stands
    (`needs_reason`); another may carry a note. The source goes into the history of the
    change and, where the record has a source of its own, onto the record.
    """

    needs_reason = False
    reasons = OF_A_RECORD

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    opened_version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    # A double click sends the same token twice; an edit has its version.
    entry_token = forms.UUIDField(
        widget=forms.HiddenInput, required=False, initial=uuid4
    )
    # The answers that were recorded already, and are meant a second time.
    again = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, data: Any = None, *args: Any, reader: Any, **kwargs: Any
    ) -> None:
        super().__init__(with_plain_newlines(data), *args, **kwargs)
        self.reader = reader
        self.is_edit = self.instance.pk is not None
        self._stored = type(self.instance).objects.filter(pk=self.instance.pk)
        self._add_common_fields()
        if self.is_edit:
            del self.fields["entry_token"], self.fields["again"]
            self.initial.setdefault("version", self.instance.version)
            self.initial.setdefault("opened_version", self.instance.version)

    def _add_common_fields(self) -> None:
        """Put reason, source and marking last, with what this reader may choose."""
        if self.is_edit or self.needs_reason:
            self.fields["reason_code"] = code_field(self.reasons)
            self.fields["reason"] = text_field()
        else:
            self.fields["reason"] = text_field(label="Note for the history")
        for field in self.fields.values():
            word_empty_choice(field)
            if getattr(field, "max_length", None):
                field.error_messages["max_length"] = TOO_LONG
        evidenced = hasattr(self.instance, "grade")
        self.fields.pop("source", None)
        self.fields["source"] = forms.ModelChoiceField(
            Source.objects.visible_to(self.reader),
            label="Source" if evidenced or not self.is_edit else "Source of the change",
            help_text="What you would show if someone disputed this.",
            required=False,
            empty_label="No source",
            initial=self.instance.source_id if evidenced else None,
        )
        if "grade" in self.fields:
            self._ask_for_grade()
        markings = Marking.objects.visible_to(self.reader)
        self.fields["marking"] = MarkingField(
            markings,
            label="Marking",
            help_text="Who may see this record.",
            empty_label=None,
            initial=getattr(self.instance, "marking_id", None),
        )

    def _ask_for_grade(self) -> None:
        """Unless another is chosen, a figure is as good as its source."""
        field = self.fields["grade"]
        field.required = False
        field.choices = [("", "As good as its source"), *Grade.choices]
        if not self.is_edit:
            self.initial["grade"] = ""

    def offered(self) -> list[QuerySet]:
        """The records that its questions name, and its own: what its page bears."""
        named = [
            field.queryset
            for field in self.fields.values()
            if isinstance(field, forms.ModelChoiceField)
            and issubclass(field.queryset.model, Record)
        ]
        return [*named, self._stored]

    @property
    def kept_theirs(self) -> set[str]:
        """Fields for which the reader chose, on the conflict page, what is stored."""
        return {name for name in self.fields if self.data.get(f"keep_{name}") == THEIRS}

    @property
    def unchosen(self) -> list[str]:
        """Fields on which two people clashed and the reader has not chosen yet."""
        clashes = self.data.getlist("clash") if hasattr(self.data, "getlist") else []
        return [name for name in clashes if not self.data.get(f"keep_{name}")]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if is_entered(cleaned.get("entry_token")):
            self.add_error(None, ALREADY_RECORDED)
        refuse_unseen(self)
        read_reason(self, cleaned)
        if cleaned.get("grade") == "":
            cleaned["grade"] = self._grade_of_its_source()
        # What the reader typed, before what they let a colleague have replaces it.
        self.typed = dict(cleaned)
        if self.kept_theirs:
            stored = self.stored()
            for name in self.kept_theirs & set(self.record_fields):
                cleaned[name] = getattr(stored, name)
        # Where a colleague was first, the conflict page comes before any other word.
        if cleaned.get("version") == self.initial.get("version"):
            refuse_unsourced_grade(self)
        return cleaned

    def _grade_of_its_source(self) -> str:
        """What the source is worth; one that is hidden leaves the grade as it is."""
        if "source" in self.kept_hidden:
            return self.initial["grade"]
        source = self.cleaned_data.get("source")
        return source.grade if source else Grade.UNVERIFIED

    def stored(self) -> models.Model:
        """The record as it is now, whoever wrote it."""
        return self._stored.select_related("updated_by").get()

    def facts(self) -> dict[str, Any]:
        """What was answered, without what only the form needs."""
        answers = self.cleaned_data.items()
        return {name: value for name, value in answers if name not in FORM_ONLY}

    @property
    def named_source(self) -> Source | None:
        """The source that the reader chose; never one that they may not see."""
        kept = "source" in self.kept_hidden
        return None if kept else self.cleaned_data.get("source")

    @property
    def record_fields(self) -> list[str]:
        """The form's fields that are columns to write; not what stays unseen."""
        columns = {field.name for field in self._meta.model._meta.concrete_fields}
        written = columns - {"version"} - self.kept_hidden
        return [name for name in self.fields if name in written]

    def change(self, by: Any) -> AbstractContextManager[None]:
        """Beside every change inside: who makes it, and what the form says of why."""
        reason = self.cleaned_data["reason"]
        return change_by(by, reason=reason, source=self.named_source)

    def save_edit(self, by: Any) -> bool:
        """Write the record if nobody was first and every clash is settled."""
        if self.unchosen:
            return False
        values = {name: self.cleaned_data[name] for name in self.record_fields}
        version = self.cleaned_data["version"] or 0
        with self.change(by):
            return self._stored.save_version(version, by, **self.derived(values))

    def save_new(self, by: Any) -> models.Model:
        """Write a new record with who made it."""
        for name, value in self.derived(dict(self.cleaned_data)).items():
            if name in {f.name for f in self._meta.model._meta.concrete_fields}:
                setattr(self.instance, name, value)
        self.instance.version = 1
        self.instance.created_by = self.instance.updated_by = by
        reason = self.cleaned_data["reason"]
        with recorded_by(by, reason=reason, source=self.named_source):
            self.instance.save(force_insert=True)
        return self.instance

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """Values with what follows from them; a form of money overrides this."""
        return values
