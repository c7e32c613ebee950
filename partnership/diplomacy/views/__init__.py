from partnership.diplomacy.views.coverage import (
    point_coverage,
    point_coverage_file,
    red_list_file,
)
from partnership.diplomacy.views.meeting import (
    meeting_add,
    meeting_detail,
    meeting_edit,
)
from partnership.diplomacy.views.overview import overview
from partnership.diplomacy.views.point import (
    point_add,
    point_clear,
    point_edit,
    point_suggested,
    point_use,
)

__all__ = [
    "meeting_add",
    "meeting_detail",
    "meeting_edit",
    "overview",
    "point_add",
    "point_clear",
    "point_coverage",
    "point_coverage_file",
    "point_edit",
    "point_suggested",
    "point_use",
    "red_list_file",
]
