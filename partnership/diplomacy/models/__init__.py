from partnership.diplomacy.models.ask import Ask
from partnership.diplomacy.models.ask_step import AskState, AskStep
from partnership.diplomacy.models.contact import Contact, ContactKind
from partnership.diplomacy.models.engagement_step import (
    EngagementDirection,
    EngagementKind,
    EngagementStep,
)
from partnership.diplomacy.models.event import Event, EventDate
from partnership.diplomacy.models.influence import Influence
from partnership.diplomacy.models.influence_assessment import (
    InfluenceAssessment,
    InfluenceDirection,
    InfluenceLevel,
)
from partnership.diplomacy.models.influence_link import InfluenceLink, LinkKind
from partnership.diplomacy.models.line import Line
from partnership.diplomacy.models.line_to_take import LineToTake, LineVersion
from partnership.diplomacy.models.meeting import Meeting, MeetingStatus
from partnership.diplomacy.models.organisation_task import (
    OrganisationTask,
    TaskState,
    TaskStatus,
)
from partnership.diplomacy.models.point import Point, PointStatus
from partnership.diplomacy.models.presence import Presence
from partnership.diplomacy.models.region import RegionalGrouping
from partnership.diplomacy.models.reporting_due import ReportingDue
from partnership.diplomacy.models.stance import Position, Stance
from partnership.diplomacy.models.waiting import Waiting

__all__ = [
    "Ask",
    "AskState",
    "AskStep",
    "Contact",
    "ContactKind",
    "EngagementDirection",
    "EngagementKind",
    "EngagementStep",
    "Event",
    "EventDate",
    "Influence",
    "InfluenceAssessment",
    "InfluenceDirection",
    "InfluenceLevel",
    "InfluenceLink",
    "Line",
    "LineToTake",
    "LineVersion",
    "LinkKind",
    "Meeting",
    "MeetingStatus",
    "OrganisationTask",
    "Point",
    "PointStatus",
    "Position",
    "Presence",
    "RegionalGrouping",
    "ReportingDue",
    "Stance",
    "TaskState",
    "TaskStatus",
    "Waiting",
]
