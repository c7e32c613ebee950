from partnership.diplomacy.views.diary import diary_import, diary_preview
from partnership.diplomacy.views.meeting import (
    meeting_add,
    meeting_detail,
    meeting_edit,
)
from partnership.diplomacy.views.meeting_list import meeting_file, meeting_list
from partnership.diplomacy.views.outcome import outcome_add
from partnership.diplomacy.views.overview import overview
from partnership.diplomacy.views.point import point_add, point_clear, point_edit

__all__ = [
    "diary_import",
    "diary_preview",
    "meeting_add",
    "meeting_detail",
    "meeting_edit",
    "meeting_file",
    "meeting_list",
    "outcome_add",
    "overview",
    "point_add",
    "point_clear",
    "point_edit",
]
