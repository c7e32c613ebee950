from partnership.diplomacy.views.influence import (
    influence_add,
    influence_detail,
    influence_edit,
    influence_list,
)
from partnership.diplomacy.views.influence_facts import (
    assessment_add,
    assessment_correct,
    link_add,
    link_correct,
    waiting_add,
    waiting_correct,
)
from partnership.diplomacy.views.meeting import (
    meeting_add,
    meeting_detail,
    meeting_edit,
)
from partnership.diplomacy.views.organisation import (
    presence_add,
    presence_correct,
    reporting_add,
    reporting_correct,
    task_add,
    task_correct,
    task_state_add,
    task_state_correct,
)
from partnership.diplomacy.views.overview import overview
from partnership.diplomacy.views.point import point_add, point_clear, point_edit
from partnership.diplomacy.views.region import (
    region,
    region_actor,
    region_step_add,
    region_step_correct,
)
from partnership.diplomacy.views.un_role import (
    reporting_due,
    un_role,
)

__all__ = [
    "assessment_add",
    "assessment_correct",
    "influence_add",
    "influence_detail",
    "influence_edit",
    "influence_list",
    "link_add",
    "link_correct",
    "meeting_add",
    "meeting_detail",
    "meeting_edit",
    "overview",
    "point_add",
    "point_clear",
    "point_edit",
    "presence_add",
    "presence_correct",
    "region",
    "region_actor",
    "region_step_add",
    "region_step_correct",
    "reporting_add",
    "reporting_correct",
    "reporting_due",
    "task_add",
    "task_correct",
    "task_state_add",
    "task_state_correct",
    "un_role",
    "waiting_add",
    "waiting_correct",
]
