from partnership.diplomacy.models.ask import Ask
from partnership.diplomacy.models.ask_step import AskState, AskStep
from partnership.diplomacy.models.contact import Contact, ContactKind
from partnership.diplomacy.models.event import Event, EventDate
from partnership.diplomacy.models.line import Line
from partnership.diplomacy.models.line_to_take import LineToTake, LineVersion
from partnership.diplomacy.models.line_to_take_queries import VersionState
from partnership.diplomacy.models.meeting import Meeting, MeetingStatus
from partnership.diplomacy.models.point import Point, PointStatus
from partnership.diplomacy.models.stance import Position, Stance
from partnership.diplomacy.models.statement import Framing, Statement
from partnership.diplomacy.models.term import Holds, Term

__all__ = [
    "Ask",
    "AskState",
    "AskStep",
    "Contact",
    "ContactKind",
    "Event",
    "EventDate",
    "Framing",
    "Holds",
    "Line",
    "LineToTake",
    "LineVersion",
    "Meeting",
    "MeetingStatus",
    "Point",
    "PointStatus",
    "Position",
    "Stance",
    "Statement",
    "Term",
    "VersionState",
]
