"""Lines to take that may be said at a meeting, and asks that are open to serve."""

from datetime import date
from typing import Any

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from partnership.diplomacy.models import (
    Ask,
    AskState,
    AskStep,
    LineToTake,
    LineVersion,
    Meeting,
    Point,
)

OVER = (AskState.DELIVERED, AskState.REFUSED, AskState.LAPSED)


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


def open_asks_of(actor_id: int, on: date, reader: Any) -> QuerySet[Ask]:
    """Asks of an actor that are neither met, nor refused, nor given up; newest first.

    Adds `newest_state`; null is an ask that nobody has put yet.
    """
    newest = (
        AskStep.objects.filter(ask=OuterRef("pk"), took_on__lte=on)
        .filter(marking__in=reader.visible_marking_ids)
        .order_by("-took_on", "-pk")
    )
    asks = Ask.objects.visible_to(reader).known(on).filter(actor=actor_id)
    asks = asks.annotate(newest_state=Subquery(newest.values("state")[:1]))
    over = asks.filter(newest_state__in=OVER).order_by()
    return asks.exclude(pk__in=over.values("pk")).order_by("-opened_on", "-pk")
