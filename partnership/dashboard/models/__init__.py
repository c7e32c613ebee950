"""What the roof keeps of its own: briefs, looks, and who gets the overview by mail."""

from partnership.dashboard.models.brief import Brief, BriefStatus
from partnership.dashboard.models.brief_paper import BriefPaper
from partnership.dashboard.models.brief_section import BriefSection, SectionKind
from partnership.dashboard.models.look import Look
from partnership.dashboard.models.overview_choice import (
    OverviewChoice,
    Rhythm,
    Weekday,
)
from partnership.dashboard.models.overview_mail import MailState, OverviewMail

__all__ = [
    "Brief",
    "BriefPaper",
    "BriefSection",
    "BriefStatus",
    "Look",
    "MailState",
    "OverviewChoice",
    "OverviewMail",
    "Rhythm",
    "SectionKind",
    "Weekday",
]
