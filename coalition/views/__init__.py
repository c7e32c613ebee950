from coalition.views.contributor import contributor_detail
from coalition.views.contributor_list import contributor_list
from coalition.views.correcting import (
    intent_correct,
    status_correct,
    strength_correct,
)
from coalition.views.editing import contributor_edit, mandate_edit
from coalition.views.handover import handover_file, handover_list, province_detail
from coalition.views.handover_correcting import (
    assessment_correct,
    condition_edit,
    plan_correct,
    responsibility_correct,
)
from coalition.views.handover_recording import (
    assessment_add,
    condition_add,
    plan_add,
    responsibility_add,
)
from coalition.views.mandate import mandate_detail, mandate_list
from coalition.views.provinces import prt_list
from coalition.views.recording import (
    intent_add,
    mandate_add,
    status_add,
    strength_add,
)
from coalition.views.renewing import mandate_renew

__all__ = [
    "assessment_add",
    "assessment_correct",
    "condition_add",
    "condition_edit",
    "contributor_detail",
    "contributor_edit",
    "contributor_list",
    "handover_file",
    "handover_list",
    "intent_add",
    "intent_correct",
    "mandate_add",
    "mandate_detail",
    "mandate_edit",
    "mandate_list",
    "mandate_renew",
    "plan_add",
    "plan_correct",
    "province_detail",
    "prt_list",
    "responsibility_add",
    "responsibility_correct",
    "status_add",
    "status_correct",
    "strength_add",
    "strength_correct",
]
