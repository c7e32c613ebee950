"""Draft what to say at a meeting."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.forms import ModelChoiceField, Textarea

from partnership.diplomacy.models import (
    Ask,
    LineToTake,
    LineVersion,
    Point,
    PointStatus,
)
from partnership.diplomacy.points.clearance import broken_line
from partnership.diplomacy.points.lines import lines_for, seen_lines
from partnership.evidence.forms import RecordForm
from partnership.evidence.templatetags.display import short_day

USED = (
    "The point was used at the meeting since you opened this page, so its words stay."
    " Draft another"
)
WORDS = ("text", "line_to_take", "line_version")


class LineField(ModelChoiceField):
    """A version of a line to take, with the last day on which it may be said."""

    def label_from_instance(self, version: LineVersion) -> str:
        """Why a partnership, version 2 (until 1 Mar 2006)."""
        last = version.valid_until
        return f"{version} (until {short_day(last)})" if last else str(version)


class PointForm(RecordForm):
    """A point, and the line to take. A cleared point that is reworded is a draft.

    `on` is today: what lines hold on the day of the meeting is as known by then.
    """

    class Meta:
        model = Point
        fields = ["text", "line_to_take", "ask", "line_version"]
        field_classes = {"line_version": LineField}
        labels = {
            "text": "The point",
            "line_to_take": "If pressed",
            "ask": "The ask that it serves",
            "line_version": "Line to take",
        }
        help_texts = {
            "text": "What we want of them, in words that can be said.",
            "line_to_take": "What to say if they press, beside the line to take.",
            "ask": "Open asks of this actor.",
            "line_version": "Those that are cleared and hold on the meeting’s day.",
        }
        widgets = {
            "text": Textarea(attrs={"rows": 4}),
            "line_to_take": Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        point, reader = self.instance, self.reader
        asks, lines = self.fields["ask"], self.fields["line_version"]
        # What the point has already is offered with what it may have.
        mine = Ask.objects.at(on, reader).open().filter(actor=point.meeting.actor_id)
        asks.queryset = asks.queryset.visible_to(reader).filter(
            Q(pk=point.ask_id) | Q(pk__in=mine.values("pk"))
        )
        asks.empty_label = "No ask"
        held = lines_for(point.meeting, on, reader).order_by().values("pk")
        lines.queryset = (
            seen_lines(reader)
            .filter(Q(pk=point.line_version_id) | Q(pk__in=held))
            .select_related("line_to_take")
        )
        lines.empty_label = "No line to take"

    def offered(self) -> list[QuerySet]:
        """Also the topics of the lines that it names."""
        versions = self.fields["line_version"].queryset.order_by().values("pk")
        topics = LineToTake.objects.filter(versions__in=versions)
        return [*super().offered(), topics]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.instance.status == PointStatus.USED:
            self.add_error(None, USED)
        return cleaned

    def clean_line_version(self) -> LineVersion | None:
        """A line that does not hold on the day is said so, and how to mend it."""
        version, meeting = self.cleaned_data["line_version"], self.instance.meeting
        held = lines_for(meeting, self.on, self.reader)
        if version and not held.filter(pk=version.pk).exists():
            broken = broken_line(version, meeting.held_on, self.on)
            self.add_error("line_version", f"{broken}. Choose another, or none")
        return version

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """Take the clearance back from words that nobody has cleared."""
        stored = {
            "text": self.initial.get("text") or "",
            "line_to_take": self.initial.get("line_to_take") or "",
            "line_version": self.initial.get("line_version"),
        }
        if any(name in values and _key(values[name]) != stored[name] for name in WORDS):
            values |= {
                "status": PointStatus.DRAFTED,
                "cleared_by": None,
                "cleared_on": None,
            }
        return values


def _key(value: Any) -> Any:
    """A line by its key; words as they are."""
    return value.pk if isinstance(value, LineVersion) else value
