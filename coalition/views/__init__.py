from coalition.views.contributor import contributor_detail
from coalition.views.contributor_list import contributor_list
from coalition.views.correcting import (
    intent_correct,
    status_correct,
    strength_correct,
)
from coalition.views.editing import contributor_edit, mandate_edit
from coalition.views.mandate import mandate_detail, mandate_list
from coalition.views.projection import (
    projection,
    projection_compare,
    projection_file,
)
from coalition.views.provinces import prt_list
from coalition.views.recording import (
    intent_add,
    mandate_add,
    status_add,
    strength_add,
)
from coalition.views.renewing import mandate_renew
from coalition.views.scenario import (
    scenario,
    scenario_add,
    scenario_delete,
    scenario_edit,
    scenario_list,
)

__all__ = [
    "contributor_detail",
    "contributor_edit",
    "contributor_list",
    "intent_add",
    "intent_correct",
    "mandate_add",
    "mandate_detail",
    "mandate_edit",
    "mandate_list",
    "mandate_renew",
    "projection",
    "projection_compare",
    "projection_file",
    "prt_list",
    "scenario",
    "scenario_add",
    "scenario_delete",
    "scenario_edit",
    "scenario_list",
    "status_add",
    "status_correct",
    "strength_add",
    "strength_correct",
]
