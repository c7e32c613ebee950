"""What the roof keeps of its own: briefs. All else it reads from the lines."""

from partnership.dashboard.models.brief import Brief, BriefStatus
from partnership.dashboard.models.brief_paper import BriefPaper
from partnership.dashboard.models.brief_section import BriefSection, SectionKind

__all__ = ["Brief", "BriefPaper", "BriefSection", "BriefStatus", "SectionKind"]
