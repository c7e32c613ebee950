"""The political line's part of the front page. Each figure is one query."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q, QuerySet

from partnership.diplomacy.models import Meeting
from partnership.diplomacy.queries import events_ahead, meetings_ahead
from partnership.diplomacy.standings import EventStanding, MeetingStanding
from partnership.evidence.composed_once import summed_once

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
    return Coverage(**_counts(on, reader))


@summed_once
def _counts(on: date, reader: "User") -> tuple[QuerySet[Meeting], dict[str, Any]]:
    ahead = Meeting.objects.with_seen_actor(reader).ahead(on).with_point(on, reader)
    with_point = Count("pk", filter=Q(has_point=True))
    return ahead.order_by(), {"meetings": Count("pk"), "with_point": with_point}


def political_totals(on: date, reader: "User") -> PoliticalTotals:
    """What the front page says of the political line; three queries."""
    return PoliticalTotals(
        on=on,
        meetings=meetings_ahead(on, reader),
        events=events_ahead(on, reader),
        coverage=coverage(on, reader),
    )
