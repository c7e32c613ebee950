"""What the roof keeps of its own: briefs and looks. All else is read from the lines."""

from partnership.dashboard.models.brief import Brief, BriefStatus
from partnership.dashboard.models.brief_paper import BriefPaper
from partnership.dashboard.models.brief_section import BriefSection, SectionKind
from partnership.dashboard.models.look import Look

__all__ = [
    "Brief",
    "BriefPaper",
    "BriefSection",
    "BriefStatus",
    "Look",
    "SectionKind",
]
