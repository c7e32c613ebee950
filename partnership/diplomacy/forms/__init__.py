from partnership.diplomacy.forms.diary import CounterpartForm, DiaryFileForm
from partnership.diplomacy.forms.meeting import MeetingForm
from partnership.diplomacy.forms.meeting_filter import MeetingFilter
from partnership.diplomacy.forms.outcome import OutcomeForm
from partnership.diplomacy.forms.point import PointForm

__all__ = [
    "CounterpartForm",
    "DiaryFileForm",
    "MeetingFilter",
    "MeetingForm",
    "OutcomeForm",
    "PointForm",
]
