from partnership.diplomacy.forms.meeting import MeetingForm
from partnership.diplomacy.forms.point import PointForm

__all__ = ["MeetingForm", "PointForm"]
