"""Put a meeting of a forum in the diary, and items on its agenda."""

from typing import Any

from partnership.diplomacy.forms.forum_part import ForumPartForm
from partnership.diplomacy.models import AgendaItem, ForumMeeting, SittingStatus
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.precise import HOW_EXACT, keep_first_day
from partnership.evidence.templatetags.display import date_words
from partnership.evidence.widgets import Radios


class ForumMeetingForm(ForumPartForm):
    """When and where a forum meets, and whether it did."""

    past = ("arranged_on", "cancelled_on")
    held_on = DatePartsField(
        label="Day of the meeting", subject="the meeting", help_text=HOW_EXACT
    )
    cancelled_on = DatePartsField(
        label="Day it was cancelled",
        subject="the day it was cancelled",
        help_text="Only for a cancelled meeting. Before this day it is shown as ahead.",
        required=False,
    )
    arranged_on = DatePartsField(
        label="Arranged since",
        subject="the day it was arranged",
        help_text="Pages of an earlier date do not show the meeting.",
    )

    class Meta:
        model = ForumMeeting
        fields = [
            "held_on",
            "held_precision",
            "place",
            "status",
            "cancelled_on",
            "cancelled_reason",
            "arranged_on",
            "grade",
            "citation",
        ]
        labels = {
            "held_precision": "How exactly is the day known?",
            "cancelled_reason": "Why it was cancelled",
        }
        help_texts = {"cancelled_reason": "Only for a cancelled meeting."}
        widgets = {"status": Radios()}

    def clean(self) -> dict[str, Any]:
        """A cancelled meeting says when and why; one ahead has not been held."""
        cleaned = super().clean()
        keep_first_day(self, "held_on", "held_precision")
        status = cleaned.get("status")
        if status == SittingStatus.CANCELLED:
            self._ask_why()
        else:
            cleaned |= {"cancelled_on": None, "cancelled_reason": ""}
        if status == SittingStatus.HELD:
            self._refuse_held_ahead()
        return cleaned

    def _ask_why(self) -> None:
        if not self.cleaned_data.get("cancelled_reason"):
            self.add_error("cancelled_reason", "Enter why the meeting was cancelled")
        if not (
            self.cleaned_data.get("cancelled_on") or self.has_error("cancelled_on")
        ):
            self.add_error("cancelled_on", "Enter the day on which it was cancelled")

    def _refuse_held_ahead(self) -> None:
        on = self.cleaned_data.get("held_on")
        if on and on > self.today:
            precision = self.cleaned_data.get("held_precision") or "day"
            words = date_words(on, precision)
            self.add_error("status", f"{words} is ahead: the meeting is planned")


class AgendaItemForm(ForumPartForm):
    """One item, its place in the order, and who raised it."""

    past = ("put_on", "taken_off_on")
    put_on = DatePartsField(label="On the agenda since", subject="the item")
    taken_off_on = DatePartsField(
        label="Taken off on", subject="the day it was taken off", required=False
    )

    class Meta:
        model = AgendaItem
        fields = ["text", "number", "raised_by", "put_on", "taken_off_on"]
        labels = {"number": "Place in the order", "raised_by": "Raised by"}
        help_texts = {"number": "1 comes first. Two with the same stand as recorded."}
        field_classes = {"number": CountField}
        error_messages = {
            "text": {"required": "Enter the item"},
            "number": {"min_value": "The first place is 1"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_edit:
            del self.fields["taken_off_on"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        number = cleaned.get("number")
        if number is not None and not 1 <= number <= 999:
            self.add_error("number", "Enter a place from 1 to 999")
        self.refuse_before(
            "taken_off_on",
            cleaned.get("put_on"),
            "It cannot be taken off before the day on which it was put on",
        )
        return cleaned
