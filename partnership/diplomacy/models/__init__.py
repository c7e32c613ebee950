from partnership.diplomacy.models.actor_interest import ActorInterest, InterestKind
from partnership.diplomacy.models.ask import Ask
from partnership.diplomacy.models.ask_step import AskState, AskStep
from partnership.diplomacy.models.contact import Contact, ContactKind
from partnership.diplomacy.models.counterpart_match import CounterpartMatch
from partnership.diplomacy.models.diary import Diary, DiaryEntry
from partnership.diplomacy.models.edition import Edition, EditionState
from partnership.diplomacy.models.engagement_step import (
    EngagementDirection,
    EngagementKind,
    EngagementStep,
)
from partnership.diplomacy.models.event import Event, EventDate
from partnership.diplomacy.models.event_attendance import Attendance, EventAttendance
from partnership.diplomacy.models.event_objective import (
    EventObjective,
    Met,
    ObjectiveFinding,
)
from partnership.diplomacy.models.forum import Forum, ForumKind, ForumState, ForumStatus
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
from partnership.diplomacy.models.influence import Influence
from partnership.diplomacy.models.influence_assessment import (
    InfluenceAssessment,
    InfluenceDirection,
    InfluenceLevel,
)
from partnership.diplomacy.models.influence_link import InfluenceLink, LinkKind
from partnership.diplomacy.models.line_to_take import LineToTake, LineVersion
from partnership.diplomacy.models.line_to_take_queries import VersionState
from partnership.diplomacy.models.match import Match
from partnership.diplomacy.models.meeting import Meeting, MeetingStatus
from partnership.diplomacy.models.meeting_step import MeetingStep
from partnership.diplomacy.models.need import Need, NeedPart
from partnership.diplomacy.models.offer import Offer, OfferState, OfferStep
from partnership.diplomacy.models.organisation_task import (
    OrganisationTask,
    TaskState,
    TaskStatus,
)
from partnership.diplomacy.models.plan_step import PlanStep, Unit
from partnership.diplomacy.models.point import Point, PointStatus
from partnership.diplomacy.models.presence import Presence
from partnership.diplomacy.models.region import RegionalGrouping
from partnership.diplomacy.models.reporting_due import ReportingDue
from partnership.diplomacy.models.stance import Position, Stance
from partnership.diplomacy.models.statement import Framing, Statement
from partnership.diplomacy.models.term import Holds, Term
from partnership.diplomacy.models.waiting import Waiting
from partnership.evidence.lines import Line

__all__ = [
    "ActorInterest",
    "AgendaItem",
    "AnswerState",
    "Ask",
    "AskState",
    "AskStep",
    "Attendance",
    "Contact",
    "ContactKind",
    "CounterpartMatch",
    "Diary",
    "DiaryEntry",
    "Edition",
    "EditionState",
    "EngagementDirection",
    "EngagementKind",
    "EngagementStep",
    "Event",
    "EventAttendance",
    "EventDate",
    "EventObjective",
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
    "Framing",
    "Holds",
    "Influence",
    "InfluenceAssessment",
    "InfluenceDirection",
    "InfluenceLevel",
    "InfluenceLink",
    "InterestKind",
    "Line",
    "LineToTake",
    "LineVersion",
    "LinkKind",
    "Match",
    "Meeting",
    "MeetingStatus",
    "MeetingStep",
    "MemberRole",
    "Met",
    "Need",
    "NeedPart",
    "ObjectiveFinding",
    "Offer",
    "OfferState",
    "OfferStep",
    "OrganisationTask",
    "PlanStep",
    "Point",
    "PointStatus",
    "Position",
    "Presence",
    "RegionalGrouping",
    "ReportingDue",
    "Seat",
    "Side",
    "SittingStatus",
    "Stance",
    "Statement",
    "TaskState",
    "TaskStatus",
    "Term",
    "Unit",
    "VersionState",
    "Waiting",
]
