"""Record what speaks for and against a forum, and how ready it is."""

from django import forms

from partnership.diplomacy.forms.forum_part import ForumPartForm
from partnership.diplomacy.models import ForumArgument, ForumReadiness
from partnership.evidence.fields import DatePartsField
from partnership.evidence.widgets import Radios


class ForumArgumentForm(ForumPartForm):
    """One argument, whose view it is, and when it was stated."""

    past = ("stated_on",)
    stated_on = DatePartsField(label="Stated on", subject="the argument")

    class Meta:
        model = ForumArgument
        fields = ["side", "text", "actor", "stated_on", "grade", "citation"]
        labels = {"side": "For or against?", "actor": "Whose view is it?"}
        help_texts = {"actor": "Leave empty where the source does not say."}
        widgets = {"side": Radios(), "text": forms.Textarea(attrs={"rows": 4})}
        error_messages = {
            "side": {"required": "Choose for or against"},
            "text": {"required": "Enter the argument"},
        }


class ForumReadinessForm(ForumPartForm):
    """How ready it is, and what must be true before it can begin."""

    past = ("stated_on",)
    stated_on = DatePartsField(label="As of", subject="the note")

    class Meta:
        model = ForumReadiness
        fields = ["text", "needed_first", "stated_on", "grade", "citation"]
        labels = {"needed_first": "What must be true first?"}
        widgets = {
            "text": forms.Textarea(attrs={"rows": 4}),
            "needed_first": forms.Textarea(attrs={"rows": 3}),
        }
        error_messages = {"text": {"required": "Enter how ready it is"}}
