"""The list of meetings at a date: a page of them, and how many ask for an outcome."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict

from partnership.diplomacy.forms.meeting_filter import MeetingFilter
from partnership.diplomacy.models import Meeting
from partnership.diplomacy.standings import MeetingStanding
from partnership.evidence.paging import Part, part_of

ROWS = 100


@dataclass(frozen=True)
class MeetingListing:
    """One page of the list."""

    form: MeetingFilter
    rows: list[MeetingStanding]
    part: Part
    # Of every meeting at the date, whatever the filters.
    without_outcome: int

    @property
    def found(self) -> str:
        """How many the filters found."""
        number = self.part.page.paginator.count
        return f"{number:,} meeting{'' if number == 1 else 's'}"


def build(on: date, reader: Any, asked: QueryDict) -> MeetingListing:
    """A page of meetings at a date, as the address asks for them."""
    form = MeetingFilter(asked, reader=reader)
    seen = Meeting.objects.with_seen_actor(reader)
    found = form.narrow(seen, on).with_standing(on, reader)
    part = part_of(found.select_related("actor"), ROWS, asked)
    return MeetingListing(
        form,
        [MeetingStanding.of(meeting, on) for meeting in part.rows],
        part,
        seen.without_outcome(on, reader).count(),
    )
