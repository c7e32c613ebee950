from coalition.views.calendar import mandate_calendar, mandate_calendar_by_key
from coalition.views.contributor import contributor_detail
from coalition.views.contributor_list import contributor_list
from coalition.views.correcting import (
    intent_correct,
    status_correct,
    strength_correct,
)
from coalition.views.editing import contributor_edit, mandate_edit
from coalition.views.mandate import mandate_detail, mandate_list
from coalition.views.mission import mission_detail, mission_file, mission_list
from coalition.views.mission_forms import mission_add, mission_edit
from coalition.views.option_forms import (
    option_add,
    option_move,
    option_step_correct,
)
from coalition.views.provinces import prt_list
from coalition.views.recording import (
    intent_add,
    mandate_add,
    status_add,
    strength_add,
)
from coalition.views.renewing import mandate_renew

__all__ = [
    "contributor_detail",
    "contributor_edit",
    "contributor_list",
    "intent_add",
    "intent_correct",
    "mandate_add",
    "mandate_calendar",
    "mandate_calendar_by_key",
    "mandate_detail",
    "mandate_edit",
    "mandate_list",
    "mandate_renew",
    "mission_add",
    "mission_detail",
    "mission_edit",
    "mission_file",
    "mission_list",
    "option_add",
    "option_move",
    "option_step_correct",
    "prt_list",
    "status_add",
    "status_correct",
    "strength_add",
    "strength_correct",
]
