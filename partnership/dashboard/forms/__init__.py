"""Forms of the roof."""

from partnership.dashboard.forms.brief_filter import BriefFilter
from partnership.dashboard.forms.brief_pack import BriefPackForm
from partnership.dashboard.forms.brief_section import BriefSectionForm

__all__ = ["BriefFilter", "BriefPackForm", "BriefSectionForm"]
