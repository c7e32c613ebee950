from partnership.diplomacy.models.engagement_step import (
    EngagementDirection,
    EngagementKind,
    EngagementStep,
)
from partnership.diplomacy.models.event import Event, EventDate, Line
from partnership.diplomacy.models.influence import Influence
from partnership.diplomacy.models.influence_assessment import (
    Direction,
    InfluenceAssessment,
    Level,
)
from partnership.diplomacy.models.influence_link import InfluenceLink, LinkKind
from partnership.diplomacy.models.meeting import (
    Meeting,
    MeetingStatus,
    Point,
    PointStatus,
)
from partnership.diplomacy.models.organisation_task import (
    OrganisationTask,
    TaskState,
    TaskStatus,
)
from partnership.diplomacy.models.presence import Presence
from partnership.diplomacy.models.region import RegionalGrouping
from partnership.diplomacy.models.reporting_due import ReportingDue
from partnership.diplomacy.models.waiting import Waiting

__all__ = [
    "Direction",
    "EngagementDirection",
    "EngagementKind",
    "EngagementStep",
    "Event",
    "EventDate",
    "Influence",
    "InfluenceAssessment",
    "InfluenceLink",
    "Level",
    "Line",
    "LinkKind",
    "Meeting",
    "MeetingStatus",
    "OrganisationTask",
    "Point",
    "PointStatus",
    "Presence",
    "RegionalGrouping",
    "ReportingDue",
    "TaskState",
    "TaskStatus",
    "Waiting",
]
