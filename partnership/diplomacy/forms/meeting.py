"""Put a meeting in the diary, or bring it up to date."""

from typing import Any

from partnership.actors.models import Actor
from partnership.diplomacy.models import Event, Meeting, MeetingStatus
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.widgets import Radios


class MeetingForm(RecordForm):
    """Who meets whom, when and why."""

    held_on = DatePartsField(label="Day of the meeting", subject="the meeting")
    cancelled_on = DatePartsField(
        label="Day it was cancelled",
        subject="the day it was cancelled",
        help_text="Only for a cancelled meeting. Before this day it is shown as ahead.",
        required=False,
    )
    arranged_on = DatePartsField(
        label="In the diary since",
        subject="the day it was arranged",
        help_text="Before this day the meeting is not shown. Empty: always known.",
        required=False,
    )

    class Meta:
        model = Meeting
        fields = [
            "actor",
            "principal",
            "counterpart",
            "held_on",
            "place",
            "occasion",
            "event",
            "status",
            "cancelled_on",
            "cancelled_reason",
            "arranged_on",
        ]
        labels = {
            "actor": "With which actor?",
            "principal": "Our principal",
            "counterpart": "Their principal",
            "cancelled_reason": "Why it was cancelled",
        }
        help_texts = {
            "principal": "The office, such as Foreign Secretary.",
            "counterpart": "The office. Leave empty if it is not settled.",
            "occasion": "What it is about, or what it is in the margins of.",
            "event": "If it takes place at one of the events on record.",
            "cancelled_reason": "Only for a cancelled meeting.",
        }
        error_messages = {"actor": {"required": "Choose the actor"}}
        widgets = {"status": Radios()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        actors, events = self.fields["actor"], self.fields["event"]
        actors.queryset = Actor.objects.visible_to(self.reader)
        actors.empty_label = "Choose an actor"
        events.queryset = Event.objects.visible_to(self.reader)
        events.empty_label = "No event"

    def clean(self) -> dict[str, Any]:
        """A cancelled meeting says when and why; another has nothing to explain."""
        cleaned = super().clean()
        cancelled = cleaned.get("status") == MeetingStatus.CANCELLED
        if cancelled and not cleaned.get("cancelled_reason"):
            self.add_error("cancelled_reason", "Enter why the meeting was cancelled")
        if cancelled and not (
            cleaned.get("cancelled_on") or self.has_error("cancelled_on")
        ):
            self.add_error("cancelled_on", "Enter the day on which it was cancelled")
        if not cancelled:
            cleaned |= {"cancelled_on": None, "cancelled_reason": ""}
        return cleaned
