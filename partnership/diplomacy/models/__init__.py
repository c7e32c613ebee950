from partnership.diplomacy.models.event import Event, EventDate, Line
from partnership.diplomacy.models.meeting import (
    Meeting,
    MeetingStatus,
    Point,
    PointStatus,
)

__all__ = [
    "Event",
    "EventDate",
    "Line",
    "Meeting",
    "MeetingStatus",
    "Point",
    "PointStatus",
]
