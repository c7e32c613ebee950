"""Record what somebody said, or a framing; and what the statements are narrowed by."""

from typing import Any

from django import forms
from django.db.models import Q

from partnership.actors.models import Actor
from partnership.diplomacy.models import Framing, Statement
from partnership.diplomacy.models.statement import StatementQuerySet
from partnership.diplomacy.narrative.shares import MONTH, QUARTER
from partnership.evidence.counting import EvidenceField
from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import TOO_LONG, DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.named import NamedField

LONGEST_TEXT = 5000
NONE_FITS = "none"


class StatementForm(DatedForm):
    """Who said what, where and when, and in which framing."""

    past = ("said_on",)
    grade_help = "Press and unverified statements are left out of the shares."
    said_on = DatePartsField(label="Said on", subject="the statement")
    text = forms.CharField(
        label="What was said",
        max_length=LONGEST_TEXT,
        widget=forms.Textarea({"rows": 5}),
        error_messages={"required": "Enter what was said", "max_length": TOO_LONG},
    )

    class Meta:
        model = Statement
        fields = [
            "speaker",
            "office",
            "actor",
            "said_on",
            "occasion",
            "text",
            "is_quote",
            "framing",
            "grade",
            "citation",
        ]
        labels = {
            "actor": "For which actor?",
            "occasion": "Where, or on what occasion",
            "is_quote": "These are the speaker’s own words",
            "framing": "Which framing is it?",
        }
        help_texts = {
            "speaker": "The person. Spell the name as before: it then counts as one.",
            "office": "The office in which they spoke.",
            "is_quote": "Leave it empty for a summary.",
            "framing": "How the subject is presented, not whether you agree.",
        }
        error_messages = {"actor": {"required": "Choose the actor they spoke for"}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        actors, framings = self.fields["actor"], self.fields["framing"]
        actors.queryset = Actor.objects.visible_to(self.reader)
        actors.empty_label = "Choose an actor"
        framings.queryset = Framing.objects.visible_to(self.reader)
        framings.empty_label = "None of the framings"


class FramingForm(RecordForm):
    """A way of presenting the subject."""

    class Meta:
        model = Framing
        fields = ["name", "description", "paragraph"]
        labels = {"paragraph": "Paragraph of the strategy"}
        help_texts = {"description": "How one tells that a statement is of it."}
        widgets = {"description": forms.Textarea({"rows": 2})}
        error_messages = {"name": {"required": "Enter a name for the framing"}}

    def clean_name(self) -> str:
        """One framing of a name, whatever its case."""
        name = self.cleaned_data["name"]
        others = Framing.objects.filter(name__iexact=name)
        others = others.exclude(pk=self.instance.pk)
        if other := others.visible_to(self.reader).first():
            raise forms.ValidationError(f"“{other}” is a framing already")
        if others.exists():
            raise forms.ValidationError("It is a framing already; you may not see it")
        return name


class StatementFilter(forms.Form):
    """Speaker, actor and framing; and by what the shares are drawn."""

    speaker = forms.CharField(required=False, max_length=120, strip=True)
    actor = NamedField(kind="actor", codes=("slug", "name", "iso3"), label="Actor")
    framing = forms.ChoiceField(required=False)
    by = forms.ChoiceField(
        label="Shares by",
        required=False,
        choices=[(MONTH, "Month"), (QUARTER, "Quarter")],
    )
    evidence = EvidenceField()

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        speaking = Statement.objects.visible_to(reader).order_by().values("actor")
        self.fields["actor"].queryset = Actor.objects.visible_to(reader).filter(
            pk__in=speaking
        )
        self.fields["actor"].empty_label = "Any actor"
        framings = Framing.objects.visible_to(reader).values_list("pk", "name")
        self.fields["framing"].choices = [
            ("", "Any framing"),
            *((str(pk), name) for pk, name in framings),
            (NONE_FITS, "None of the framings"),
        ]

    def clean_by(self) -> str:
        return self.cleaned_data["by"] or MONTH

    def narrow(self, statements: StatementQuerySet) -> StatementQuerySet:
        """Statements as they were asked for, whatever their framing."""
        asked = self.cleaned_data
        wanted = Q()
        for word in asked.get("speaker", "").split():
            wanted &= Q(speaker__icontains=word) | Q(office__icontains=word)
        if asked.get("actor"):
            wanted &= Q(actor=asked["actor"])
        return statements.filter(wanted)

    def of_the_framing(self, statements: StatementQuerySet) -> StatementQuerySet:
        """Of these, those of the framing that was asked for."""
        framing = self.cleaned_data.get("framing")
        if not framing:
            return statements
        key = None if framing == NONE_FITS else framing
        return statements.filter(framing=key)

    @property
    def narrows(self) -> bool:
        """Whether the reader asked for anything but the whole list."""
        asked = getattr(self, "cleaned_data", {})
        return any(asked.get(name) for name in ("speaker", "actor", "framing"))
