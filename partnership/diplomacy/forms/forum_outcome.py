"""Record what a meeting of a forum decided, and what somebody is to do after it."""

from typing import Any

from django import forms

from partnership.diplomacy.forms.forum_part import ForumPartForm
from partnership.diplomacy.models import ForumAction, ForumDecision
from partnership.evidence.fields import DatePartsField

BEFORE_MEETING = "This comes before the meeting. Enter its day or a later one"
BEFORE_AGREED = "This comes before the day on which it was agreed. Enter a later one"


class ForumDecisionForm(ForumPartForm):
    """A decision, and the day on which it was taken."""

    past = ("decided_on",)
    decided_on = DatePartsField(label="Decided on", subject="the decision")

    class Meta:
        model = ForumDecision
        fields = ["text", "decided_on", "grade", "citation"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3})}
        error_messages = {"text": {"required": "Enter what was decided"}}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        held_on = self.instance.meeting.held_on
        self.refuse_before("decided_on", held_on, BEFORE_MEETING)
        return cleaned


class ForumActionForm(ForumPartForm):
    """What is to be done, whose it is, by when, and what came of it."""

    past = ("agreed_on", "done_on")
    agreed_on = DatePartsField(label="Agreed on", subject="the day it was agreed")
    due_on = DatePartsField(
        label="To be done by",
        subject="the day it is due",
        required=False,
        help_text="After this day the action is overdue until it is done.",
    )
    done_on = DatePartsField(
        label="Done on", subject="the day it was done", required=False
    )

    class Meta:
        model = ForumAction
        fields = [
            "text",
            "owner",
            "person",
            "agreed_on",
            "due_on",
            "done_on",
            "outcome",
            "grade",
            "citation",
        ]
        labels = {"owner": "Whose action is it?", "person": "Person or office"}
        help_texts = {
            "person": "Who does it, or whose it is where no actor is chosen.",
            "outcome": "What came of it, once it is done.",
        }
        widgets = {
            "text": forms.Textarea(attrs={"rows": 2}),
            "outcome": forms.Textarea(attrs={"rows": 3}),
        }
        error_messages = {"text": {"required": "Enter what is to be done"}}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        held_on, agreed_on = self.instance.meeting.held_on, cleaned.get("agreed_on")
        self.refuse_before("agreed_on", held_on, BEFORE_MEETING)
        self.refuse_before("due_on", agreed_on, BEFORE_AGREED)
        self.refuse_before("done_on", agreed_on, BEFORE_AGREED)
        if not cleaned.get("owner") and not cleaned.get("person"):
            self.add_error("owner", "Choose an actor, or enter a person")
        is_done = cleaned.get("done_on") or self.has_error("done_on")
        if cleaned.get("outcome") and not is_done:
            self.add_error("done_on", "Enter the day on which it was done")
        return cleaned
