"""What coverage and the red list can be narrowed by; its state is the address."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import Q

from partnership.diplomacy.models import Meeting
from partnership.diplomacy.models.meeting_queries import MeetingQuerySet
from partnership.evidence.month_field import MonthField
from partnership.evidence.months import last_day

WINDOWS = (7, 14, 30, 90)
# No list of names is longer.
MOST_PRINCIPALS = 200


class CoverageFilter(forms.Form):
    """Whose meetings, of which month, and how far ahead."""

    principal = forms.ChoiceField(label="Our principal", required=False)
    month = MonthField(label="Month of the meeting", required=False)
    within = forms.ChoiceField(
        label="Ahead",
        choices=[("", "However far"), *((n, f"Within {n} days") for n in WINDOWS)],
        required=False,
    )

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["principal"].choices = self._principals(reader)

    def _principals(self, reader: Any) -> list[tuple[str, str]]:
        """Those of meetings that the reader may see; the one that is asked for too."""
        seen = Meeting.objects.with_seen_actor(reader).order_by("principal")
        names = list(seen.values_list("principal", flat=True).distinct())
        asked = self.data.get("principal") if self.is_bound else None
        kept = names[:MOST_PRINCIPALS]
        kept += [asked] if asked in names[MOST_PRINCIPALS:] else []
        return [("", "All"), *((name, name) for name in kept)]

    @property
    def narrows(self) -> bool:
        """Whether the reader asked for less than everything."""
        return any(self.cleaned_data.values())

    def narrow(self, meetings: MeetingQuerySet, on: date) -> MeetingQuerySet:
        """Meetings (`at`) as asked for; how far ahead narrows nothing that is past."""
        asked = self.cleaned_data
        if asked["principal"]:
            meetings = meetings.filter(principal=asked["principal"])
        if month := asked["month"]:
            meetings = meetings.filter(day_at__range=(month, last_day(month)))
        if asked["within"]:
            last = on + timedelta(int(asked["within"]))
            meetings = meetings.filter(Q(day_at__lt=on) | Q(day_at__lte=last))
        return meetings
