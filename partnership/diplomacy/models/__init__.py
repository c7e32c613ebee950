from partnership.diplomacy.models.event import Event, EventDate, Line
from partnership.diplomacy.models.meeting import (
    Meeting,
    MeetingStatus,
    Point,
    PointStatus,
)
from partnership.diplomacy.models.statement import Framing, Statement
from partnership.diplomacy.models.term import Holds, Term

__all__ = [
    "Event",
    "EventDate",
    "Framing",
    "Holds",
    "Line",
    "Meeting",
    "MeetingStatus",
    "Point",
    "PointStatus",
    "Statement",
    "Term",
]
