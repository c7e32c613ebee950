"""The red list: meetings ahead without a point that covers them, soonest first."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django.db.models import Exists, OuterRef, QuerySet

from partnership.diplomacy.models import Meeting, Point, PointStatus
from partnership.diplomacy.points.filters import CoverageFilter
from partnership.diplomacy.standings import MeetingStanding


@dataclass(frozen=True)
class RedRow:
    """A meeting with nothing to say, and how near it is to something."""

    meeting: MeetingStanding
    principal: str
    counterpart: str
    has_draft: bool
    # A point was cleared for it, and does not cover it.
    was_cleared: bool

    @classmethod
    def of(cls, meeting: Meeting, on: date) -> Self:
        """From `red_list`."""
        return cls(
            meeting=MeetingStanding.of(meeting, on),
            principal=meeting.principal,
            counterpart=meeting.counterpart,
            has_draft=meeting.has_draft,
            was_cleared=meeting.was_cleared,
        )

    @property
    def state(self) -> str:
        """Why it is on the list."""
        if self.was_cleared:
            return "No longer covered"
        return "Draft waits" if self.has_draft else "No point"

    @property
    def tone(self) -> str:
        """The tone of its tag."""
        return "amber" if self.has_draft and not self.was_cleared else "red"


def red_list(form: CoverageFilter, on: date, reader: Any) -> QuerySet[Meeting]:
    """Meetings ahead at a date that no point covers, with what was begun."""
    mine = Point.objects.visible_to(reader).filter(meeting=OuterRef("pk"))
    drafts = mine.filter(status=PointStatus.DRAFTED)
    cleared = mine.exclude(status=PointStatus.DRAFTED).filter(cleared_on__lte=on)
    ahead = Meeting.objects.with_seen_actor(reader).ahead(on)
    return (
        form.narrow(ahead, on)
        .with_standing(on, reader)
        .filter(has_point=False)
        .annotate(has_draft=Exists(drafts), was_cleared=Exists(cleared))
        .select_related("actor")
    )
