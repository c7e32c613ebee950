"""Record an issue that was raised with a government, and what it answered."""

from typing import Any

from django import forms

from partnership.diplomacy.forms.forum_part import ForumPartForm
from partnership.diplomacy.models import (
    AnswerState,
    ForumAnswer,
    ForumIssue,
    ForumMeeting,
)
from partnership.evidence.fields import DatePartsField
from partnership.evidence.widgets import Radios


class ForumIssueForm(ForumPartForm):
    """What was raised, with whom, by whom and when, and the answer that is wanted."""

    past = ("raised_on",)
    raised_on = DatePartsField(label="Raised on", subject="the issue")

    class Meta:
        model = ForumIssue
        fields = [
            "title",
            "line",
            "raised_on",
            "meeting",
            "put_to",
            "raised_by",
            "wanted",
            "grade",
            "citation",
        ]
        labels = {
            "title": "The issue",
            "meeting": "At which meeting?",
            "put_to": "Put to which government?",
            "raised_by": "Raised by",
        }
        widgets = {"wanted": forms.Textarea(attrs={"rows": 3})}
        error_messages = {
            "title": {"required": "Enter the issue"},
            "line": {"required": "Choose the line"},
            "put_to": {"required": "Choose to whom it was put"},
            "wanted": {"required": "Enter the answer that we want"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        meetings = ForumMeeting.objects.visible_to(self.reader)
        field = self.fields["meeting"]
        field.queryset = meetings.filter(forum=self.instance.forum)
        field.empty_label = "At no meeting on record"
        field.label_from_instance = _named

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.refuse_before(
            "raised_on",
            self.instance.forum.proposed_on,
            "The forum was not thought of before this day. Enter a later one",
        )
        if meeting := cleaned.get("meeting"):
            self.refuse_before(
                "raised_on",
                meeting.held_on,
                "This comes before the meeting. Enter its day or a later one",
            )
        return cleaned


class ForumAnswerForm(ForumPartForm):
    """How far an answer goes, what was said, and when."""

    past = ("answered_on",)
    answered_on = DatePartsField(
        label="Day of the answer",
        subject="the answer",
        help_text="Of “no answer”, the day on which there was still none.",
    )

    class Meta:
        model = ForumAnswer
        fields = ["state", "answered_on", "said", "grade", "citation"]
        labels = {"state": "How far does it go?"}
        widgets = {"state": Radios(), "said": forms.Textarea(attrs={"rows": 4})}
        error_messages = {"state": {"required": "Choose how far the answer goes"}}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.refuse_before(
            "answered_on",
            self.instance.issue.raised_on,
            "This comes before the issue was raised. Enter its day or a later one",
        )
        state = cleaned.get("state")
        if state and state != AnswerState.NONE and not cleaned.get("said"):
            self.add_error("said", "Enter what was said")
        return cleaned


def _named(meeting: ForumMeeting) -> str:
    return f"{meeting.day_words}{f', {meeting.place}' if meeting.place else ''}"
