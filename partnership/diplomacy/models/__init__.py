from partnership.diplomacy.models.ask import Ask
from partnership.diplomacy.models.ask_step import AskState, AskStep
from partnership.diplomacy.models.contact import Contact, ContactKind
from partnership.diplomacy.models.event import Event, EventDate
from partnership.diplomacy.models.forum import (
    Forum,
    ForumKind,
    ForumState,
    ForumStatus,
)
from partnership.diplomacy.models.forum_case import ForumArgument, ForumReadiness, Side
from partnership.diplomacy.models.forum_issue import (
    AnswerState,
    ForumAnswer,
    ForumIssue,
)
from partnership.diplomacy.models.forum_meeting import (
    AgendaItem,
    ForumMeeting,
    SittingStatus,
)
from partnership.diplomacy.models.forum_member import ForumMember, MemberRole, Seat
from partnership.diplomacy.models.forum_outcome import ForumAction, ForumDecision
from partnership.diplomacy.models.line import Line
from partnership.diplomacy.models.line_to_take import LineToTake, LineVersion
from partnership.diplomacy.models.meeting import Meeting, MeetingStatus
from partnership.diplomacy.models.point import Point, PointStatus
from partnership.diplomacy.models.stance import Position, Stance

__all__ = [
    "AgendaItem",
    "AnswerState",
    "Ask",
    "AskState",
    "AskStep",
    "Contact",
    "ContactKind",
    "Event",
    "EventDate",
    "Forum",
    "ForumAction",
    "ForumAnswer",
    "ForumArgument",
    "ForumDecision",
    "ForumIssue",
    "ForumKind",
    "ForumMeeting",
    "ForumMember",
    "ForumReadiness",
    "ForumState",
    "ForumStatus",
    "Line",
    "LineToTake",
    "LineVersion",
    "Meeting",
    "MeetingStatus",
    "MemberRole",
    "Point",
    "PointStatus",
    "Position",
    "Seat",
    "Side",
    "SittingStatus",
    "Stance",
]
