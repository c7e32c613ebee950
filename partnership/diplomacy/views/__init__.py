from partnership.diplomacy.views.event import event_detail, event_list, plan_step
from partnership.diplomacy.views.event_forms import (
    attendance_add,
    attendance_correct,
    event_add,
    event_date_add,
    event_date_correct,
    event_edit,
    event_outcome,
    finding_add,
    finding_correct,
    objective_add,
    objective_edit,
    plan_step_add,
    plan_step_edit,
)
from partnership.diplomacy.views.meeting import (
    meeting_add,
    meeting_detail,
    meeting_edit,
)
from partnership.diplomacy.views.overview import overview
from partnership.diplomacy.views.point import point_add, point_clear, point_edit

__all__ = [
    "attendance_add",
    "attendance_correct",
    "event_add",
    "event_date_add",
    "event_date_correct",
    "event_detail",
    "event_edit",
    "event_list",
    "event_outcome",
    "finding_add",
    "finding_correct",
    "meeting_add",
    "meeting_detail",
    "meeting_edit",
    "objective_add",
    "objective_edit",
    "overview",
    "plan_step",
    "plan_step_add",
    "plan_step_edit",
    "point_add",
    "point_clear",
    "point_edit",
]
