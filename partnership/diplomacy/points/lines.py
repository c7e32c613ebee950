"""Lines to take that may be said at a meeting, and asks that are open to serve."""

from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from partnership.diplomacy.models import (
    Ask,
    LineToTake,
    LineVersion,
    Meeting,
    Point,
)


def lines_for(meeting: Meeting, on: date, reader: Any) -> QuerySet[LineVersion]:
    """Versions that hold on the day of the meeting, as known at a date."""
    held = LineVersion.objects.holding(meeting.held_on, on, reader)
    return held.select_related("line_to_take").order_by("line_to_take__topic", "pk")


def with_seen_line(points: QuerySet[Point], reader: Any) -> QuerySet[Point]:
    """Points with their ask and line, None where the reader may not see it."""
    lines = seen_lines(reader).select_related("line_to_take")
    asks = Ask.objects.visible_to(reader)
    return points.prefetch_related(
        Prefetch("line_version", lines), Prefetch("ask", asks)
    )


def seen_lines(reader: Any) -> QuerySet[LineVersion]:
    """Versions of topics that the reader may see."""
    topics = LineToTake.objects.filter(marking__in=reader.visible_marking_ids)
    return LineVersion.objects.visible_to(reader).filter(
        line_to_take__in=topics.order_by()
    )
