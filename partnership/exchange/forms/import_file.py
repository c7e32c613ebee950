"""The file of an import: what it is, whose it is, and what its records bear."""

from typing import Any

from django import forms

from partnership.evidence.characters import refuse_unseen
from partnership.evidence.fields import TOO_LONG
from partnership.evidence.grading import refuse_unsourced_grade
from partnership.evidence.marking_fields import MarkingField
from partnership.evidence.models import Grade, Marking, Source
from partnership.exchange.forms.datalist import TextWithChoices
from partnership.exchange.imports.kind import Kind
from partnership.exchange.models import NOT_DONE, DataImport

MEGABYTE = 1024 * 1024
MOST_BYTES = 100 * MEGABYTE
# Files that one person has on their way at once; each may be large.
MOST_OPEN = 10
MOST_SENDERS = 100
TOO_MANY = (
    f"You have {MOST_OPEN} imports that are neither loaded nor given up. End one first"
)


class ImportFileForm(forms.Form):
    """The file, its kind, its sender, and source, grade and marking of its records."""

    # There is no former answer that a reader may not see.
    kept_hidden: frozenset[str] = frozenset()

    kind = forms.ChoiceField(
        label="What is in it?",
        error_messages={"required": "Choose what is in the file"},
    )
    file = forms.FileField(
        label="File",
        widget=forms.FileInput(
            attrs={"accept": ".csv,.tsv,.txt,.xlsx,.xml,text/csv,text/plain"}
        ),
        help_text="CSV, TSV, XLSX, or IATI in XML; up to 100 MB and 1,000,000 rows.",
        error_messages={
            "required": "Choose a file",
            "empty": "The file is empty. Choose another",
        },
    )
    sender = forms.CharField(
        required=False,
        max_length=DataImport._meta.get_field("sender").max_length,
        label="Whose file is it?",
        help_text="Who sends it, such as UN OCHA. By this name its columns, and what"
        " its names mean, are remembered, and a newer edition finds its rows again.",
        error_messages={"max_length": TOO_LONG},
    )
    source = forms.ModelChoiceField(
        Source.objects.none(),
        required=False,
        label="Source",
        help_text="What you would show if someone disputed this.",
        empty_label="No source",
    )
    grade = forms.ChoiceField(
        required=False,
        label="Grade",
        choices=[("", "As good as its source"), *Grade.choices],
    )
    marking = MarkingField(
        Marking.objects.none(),
        label="Marking",
        help_text="Of each record that it adds. What it changes keeps its own.",
        empty_label=None,
    )

    def __init__(
        self,
        *args: Any,
        reader: Any,
        kinds: list[Kind],
        usual: Marking | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        own = DataImport.objects.made_by_reader(reader)
        self.fields["kind"].choices = [
            ("", "Choose one"),
            *((one.name, one.title) for one in kinds),
        ]
        senders = own.exclude(sender="").order_by("sender")
        known = senders.values_list("sender", flat=True).distinct()[:MOST_SENDERS]
        self.fields["sender"].widget = TextWithChoices("senders", list(known))
        self.fields["sender"].widget.attrs["maxlength"] = 120
        self.fields["source"].queryset = Source.objects.visible_to(reader)
        self.fields["marking"].queryset = Marking.objects.visible_to(reader)
        self.fields["marking"].initial = usual
        self.open = own.filter(state__in=NOT_DONE)

    def clean(self) -> dict[str, Any]:
        asked = super().clean()
        refuse_unseen(self)
        if asked.get("grade") == "":
            source = asked.get("source")
            asked["grade"] = source.grade if source else Grade.UNVERIFIED
        refuse_unsourced_grade(self)
        file = asked.get("file")
        if file and file.size > MOST_BYTES:
            self.add_error("file", "The file is larger than 100 MB. Split it")
        if self.open.count() >= MOST_OPEN:
            self.add_error(None, TOO_MANY)
        return asked

    def as_import(self) -> dict[str, Any]:
        """The columns of the import that these answers say."""
        asked = self.cleaned_data
        return {
            "kind": asked["kind"],
            "sender": " ".join(asked["sender"].split()),
            "source": asked["source"],
            "grade": asked["grade"],
            "marking": asked["marking"],
            "file_name": plain_name(asked["file"].name),
        }


def plain_name(name: str) -> str:
    """The name of a file without what nobody could see."""
    return "".join(one for one in name if one.isprintable())[-100:]
