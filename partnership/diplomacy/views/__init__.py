from partnership.diplomacy.views.meeting import (
    meeting_add,
    meeting_detail,
    meeting_edit,
)
from partnership.diplomacy.views.overview import overview
from partnership.diplomacy.views.point import point_add, point_clear, point_edit

__all__ = [
    "meeting_add",
    "meeting_detail",
    "meeting_edit",
    "overview",
    "point_add",
    "point_clear",
    "point_edit",
]
