"""Which markings the list of meetings bears: those of all that it shows or names."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.diplomacy.models import Contact, Meeting
from partnership.diplomacy.points.bearing import of_meetings


def of_list(on: date, reader: Any) -> list[QuerySet]:
    """Meetings with what counts as their points at a date, and what came of them."""
    meetings = Meeting.objects.with_seen_actor(reader).order_by()
    return [
        *of_meetings(meetings, on, reader),
        Contact.objects.visible_to(reader).filter(meeting__in=meetings).order_by(),
    ]
