"""The political line's part of the front page. Each figure is one query."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from partnership.diplomacy.models import Meeting
from partnership.diplomacy.queries import events_ahead, meetings_ahead
from partnership.diplomacy.standings import EventStanding, MeetingStanding

if TYPE_CHECKING:
    from partnership.accounts.models import User


@dataclass(frozen=True)
class Coverage:
    """Meetings ahead, and those with a cleared point (paper, paragraph 5)."""

    meetings: int
    with_point: int

    @property
    def without_point(self) -> int:
        """The red list: meetings with nothing to say yet."""
        return self.meetings - self.with_point


@dataclass(frozen=True)
class PoliticalTotals:
    """Meetings and events ahead of a date, for one reader."""

    on: date
    meetings: list[MeetingStanding]
    events: list[EventStanding]
    coverage: Coverage

    @property
    def without_point(self) -> int:
        """Meetings ahead without a cleared point, shown or not."""
        return self.coverage.without_point


def coverage(on: date, reader: "User") -> Coverage:
    """How many meetings ahead have a cleared point."""
    ahead = Meeting.objects.with_seen_actor(reader).ahead(on).with_point(on, reader)
    counts = ahead.order_by().aggregate(
        meetings=Count("pk"), with_point=Count("pk", filter=Q(has_point=True))
    )
    return Coverage(**counts)


def political_totals(on: date, reader: "User") -> PoliticalTotals:
    """What the front page says of the political line; three queries."""
    return PoliticalTotals(
        on=on,
        meetings=meetings_ahead(on, reader),
        events=events_ahead(on, reader),
        coverage=coverage(on, reader),
    )
