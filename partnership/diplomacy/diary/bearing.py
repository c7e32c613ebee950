"""Which markings lists of meetings bear: those of all that they show or name."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.diplomacy.models import Contact, Meeting
from partnership.diplomacy.points.bearing import of_meetings


def of_list(on: date, reader: Any) -> list[QuerySet]:
    """Every meeting with its standing at a date, and what came of it."""
    return of_standings(Meeting.objects.with_seen_actor(reader).order_by(), on, reader)


def of_standings(meetings: QuerySet[Meeting], on: date, reader: Any) -> list[QuerySet]:
    """Meetings with what counts as their points at a date, and what came of them."""
    came = Contact.objects.visible_to(reader).filter(
        meeting__in=meetings.order_by().values("pk")
    )
    return [*of_meetings(meetings, on, reader), came.order_by()]
