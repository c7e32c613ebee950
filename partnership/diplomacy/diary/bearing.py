"""Which markings a page of meetings bears: those of all that it shows or names."""

from typing import Any

from partnership.actors.models import Actor
from partnership.diplomacy.models import Contact, Meeting, Point
from partnership.evidence.models import RecordQuerySet


def of_meetings(reader: Any) -> list[RecordQuerySet]:
    """Meetings and their actors, the points that cover them, and what came of them."""
    meetings = Meeting.objects.with_seen_actor(reader).order_by()
    return [
        meetings,
        Actor.objects.visible_to(reader).filter(meetings__in=meetings).order_by(),
        Point.objects.visible_to(reader).filter(meeting__in=meetings).order_by(),
        Contact.objects.visible_to(reader).filter(meeting__in=meetings).order_by(),
    ]
