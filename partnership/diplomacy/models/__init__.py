from partnership.diplomacy.models.ask import Ask
from partnership.diplomacy.models.ask_step import AskState, AskStep
from partnership.diplomacy.models.contact import Contact, ContactKind
from partnership.diplomacy.models.event import Event, EventDate
from partnership.diplomacy.models.event_attendance import Attendance, EventAttendance
from partnership.diplomacy.models.event_objective import (
    EventObjective,
    Met,
    ObjectiveFinding,
)
from partnership.diplomacy.models.line import Line
from partnership.diplomacy.models.line_to_take import LineToTake, LineVersion
from partnership.diplomacy.models.meeting import Meeting, MeetingStatus
from partnership.diplomacy.models.plan_step import PlanStep, Unit
from partnership.diplomacy.models.point import Point, PointStatus
from partnership.diplomacy.models.stance import Position, Stance

__all__ = [
    "Ask",
    "AskState",
    "AskStep",
    "Attendance",
    "Contact",
    "ContactKind",
    "Event",
    "EventAttendance",
    "EventDate",
    "EventObjective",
    "Line",
    "LineToTake",
    "LineVersion",
    "Meeting",
    "MeetingStatus",
    "Met",
    "ObjectiveFinding",
    "PlanStep",
    "Point",
    "PointStatus",
    "Position",
    "Stance",
    "Unit",
]
