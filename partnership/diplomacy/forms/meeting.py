"""Put a meeting in the diary, or bring it up to date."""

from datetime import date
from typing import Any

from django.db import transaction

from partnership.actors.models import Actor
from partnership.diplomacy.diary.steps import (
    Stood,
    keep_step,
    newest_step_on,
    remark_steps,
)
from partnership.diplomacy.diary.zones import UTC, usual_zone
from partnership.diplomacy.forms.hours import HourField, settle_hours
from partnership.diplomacy.models import Event, Meeting, MeetingStatus
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.widgets import Radios


class MeetingForm(RecordForm):
    """Who meets whom, when and why."""

    held_on = DatePartsField(label="Day of the meeting", subject="the meeting")
    ends_on = DatePartsField(
        label="Last day",
        subject="the last day",
        help_text="Only if it takes several days.",
        required=False,
    )
    starts_at = HourField(
        label="Begins at",
        help_text="24 hours, such as 09:30. Empty: it takes the whole day.",
    )
    ends_at = HourField(label="Ends at")
    changed_on = DatePartsField(
        label="Known since",
        subject="the day it was known",
        help_text="The day on which its new status, day or hour was said. Before it the"
        " meeting stands as it was. Empty: today.",
        required=False,
    )
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
            "starts_at",
            "ends_at",
            "time_zone",
            "ends_on",
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
            "time_zone": "Time zone of the place",
        }
        help_texts = {
            "principal": "The office, such as Foreign Secretary.",
            "counterpart": "The office. Leave empty if it is not settled.",
            "occasion": "What it is about, or what it is in the margins of.",
            "event": "If it takes place at one of the events on record.",
            "cancelled_reason": "Only for a cancelled meeting.",
            "time_zone": "Such as Europe/Copenhagen, whose clocks show the hours.",
        }
        error_messages = {"actor": {"required": "Choose the actor"}}
        widgets = {"status": Radios()}

    def __init__(self, *args: Any, today: date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        for name in ("starts_at", "ends_at"):
            self.fields[name].zone = self.instance.time_zone or UTC.key
        if not self.instance.time_zone:
            self.initial["time_zone"] = usual_zone()
        if not self.is_edit:
            del self.fields["changed_on"]
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
        settle_hours(self, cleaned)
        self._refuse_before_what_was_said(cleaned)
        return cleaned

    def _refuse_before_what_was_said(self, cleaned: dict[str, Any]) -> None:
        """What is said of a meeting is said in the order of its days."""
        newest = newest_step_on(self.instance) if self.is_edit else None
        name = "cancelled_on" if cleaned.get("cancelled_on") else "changed_on"
        said_on = cleaned.get(name)
        if newest and said_on and said_on < newest and self._changes_its_standing():
            self.add_error(
                name,
                f"Its newest change is of {long_day(newest)}. Enter that day or a later"
                " one",
            )

    def _changes_its_standing(self) -> bool:
        names = ("status", "held_on", "starts_at")
        return any(
            self.cleaned_data.get(name) != getattr(self.instance, name)
            for name in names
        )

    @transaction.atomic
    def save_edit(self, by: Any) -> bool:
        """Write it, and keep what was said of its status, day and hour that day."""
        stood = Stood.of(self.stored())
        if not super().save_edit(by):
            return False
        meeting, answers = self.stored(), self.cleaned_data
        said_on = answers["cancelled_on"] or answers["changed_on"] or self.today
        said_on = said_on or meeting.held_on
        newest = newest_step_on(meeting)
        with self.change(by):
            keep_step(
                meeting,
                stood,
                said_on=max(said_on, newest) if newest else said_on,
                by=by,
                reason=str(answers["reason"]),
            )
            remark_steps(meeting, by)
        return True
