"""What the pages of meetings and points bear: all that they show or name."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from partnership.actors.models import Actor
from partnership.diplomacy.models import (
    Event,
    EventDate,
    LineToTake,
    LineVersion,
    Meeting,
    Point,
)
from partnership.evidence.banner import marks_of, overall_marking
from partnership.evidence.overall_marking import OverallMarking


def of_meeting(meeting: Meeting, also: Iterable[int] = ()) -> OverallMarking | None:
    """A meeting from `meeting_or_404` with the actor and the event that it names."""
    named = marks_of([meeting, meeting.actor, meeting.event])
    return overall_marking([*named, *also])


def of_points(points: Iterable[Point]) -> list[int]:
    """Points at hand (`with_seen_line`), with the asks and the lines that they name."""
    named = [one for point in points for one in (point, point.ask, point.line_version)]
    topics = [point.line_version.line_to_take for point in points if point.line_version]
    return marks_of([*named, *topics])


def of_meetings(meetings: QuerySet[Meeting], on: date, reader: Any) -> list[QuerySet]:
    """Meetings with their actors, the points that count for them, and their lines."""
    keys = meetings.order_by().values("pk")
    points = Point.objects.visible_to(reader).filter(meeting__in=keys).order_by()
    counted = points.filter(cleared_on__lte=on)
    versions = LineVersion.objects.visible_to(reader)
    lines = versions.filter(points__in=counted)
    # What has taken the place of a point's line is why the point covers nothing.
    newer = versions.cleared(on).filter(
        line_to_take__versions__points__in=counted,
        number__gt=F("line_to_take__versions__number"),
    )
    return [
        meetings,
        Actor.objects.visible_to(reader).filter(meetings__in=keys),
        points,
        lines,
        newer,
        LineToTake.objects.filter(
            marking__in=reader.visible_marking_ids,
            versions__in=lines.order_by().values("pk"),
        ),
    ]


def of_events(on: date, reader: Any) -> list[QuerySet]:
    """Events ahead at a date, by the dates that were announced by then."""
    ahead = EventDate.objects.ahead(on, reader).order_by().values("pk")
    dates = EventDate.objects.visible_to(reader)
    current = dates.filter(pk__in=ahead).order_by()
    # The date that it was set for before is told too.
    events = Event.objects.visible_to(reader).filter(dates__in=current)
    keys = events.order_by().values("pk")
    return [dates.filter(event__in=keys, announced_on__lte=on), events]
