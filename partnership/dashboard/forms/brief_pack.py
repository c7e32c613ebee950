"""Which meetings a pack is of: an event’s, or a principal’s between two days."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from partnership.diplomacy.models import Event, Meeting
from partnership.diplomacy.models.meeting_queries import MeetingQuerySet
from partnership.evidence.banner import highest_marking
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.templatetags.display import long_day

MOST_NAMES = 200
DATE = {
    "required": False,
    "error_messages": {"invalid": "Enter a date, such as 2006-06-19"},
    "input_formats": ["%Y-%m-%d"],
    "widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
}
NARROW = "Choose an event or a principal: a pack is of one journey."


class BriefPackForm(forms.Form):
    """An event, a principal, the first and the last day."""

    event = forms.ModelChoiceField(
        Event.objects.none(), required=False, empty_label="No event"
    )
    principal = forms.ChoiceField(required=False, label="For")
    since = forms.DateField(label="From", **DATE)
    until = forms.DateField(label="To", **DATE)

    def __init__(self, *args: Any, reader: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        meetings = Meeting.objects.with_seen_actor(reader).known(on)
        names = meetings.order_by("principal").values_list("principal", flat=True)
        self.fields["principal"].choices = [
            ("", "Any principal"),
            *((name, name) for name in names.distinct()[:MOST_NAMES]),
        ]
        self.meetings = meetings
        seen = Event.objects.visible_to(reader)
        # Those that were recorded last, where there are more than a menu can hold.
        newest = seen.filter(pk__in=meetings.order_by().values("event")).order_by("-pk")
        self.events = seen.filter(pk__in=newest.values("pk")[:MOST_NAMES])
        self.fields["event"].queryset = self.events

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        first, last = cleaned.get("since"), cleaned.get("until")
        if first and last and last < first:
            self.add_error("until", "The last day is before the first.")
        if not self.errors and not (cleaned.get("event") or cleaned.get("principal")):
            self.add_error(None, NARROW)
        return cleaned

    def bears(self, also: Iterable[int] = ()) -> OverallMarking | None:
        """The marking of all that can be chosen, with what a pack bears beside it."""
        return highest_marking([self.meetings.order_by(), self.events], also)

    def wanted(self) -> MeetingQuerySet:
        """The meetings that were asked for, of a form that is valid."""
        asked, found = self.cleaned_data, self.meetings
        if asked["event"]:
            found = found.filter(event=asked["event"])
        if asked["principal"]:
            found = found.filter(principal=asked["principal"])
        if asked["since"]:
            found = found.filter(day_at__gte=asked["since"])
        if asked["until"]:
            found = found.filter(day_at__lte=asked["until"])
        return found.select_related("actor")

    @property
    def title(self) -> str:
        """Briefs for the Foreign Secretary, Donor conference, from 19 June 2006."""
        asked = self.cleaned_data
        parts = [f"Briefs for {asked['principal']}" if asked["principal"] else "Briefs"]
        parts += [str(asked["event"])] if asked["event"] else []
        parts += [f"from {long_day(asked['since'])}"] if asked["since"] else []
        parts += [f"to {long_day(asked['until'])}"] if asked["until"] else []
        return ", ".join(parts)
