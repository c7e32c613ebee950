from coalition.views.contributor import contributor_detail
from coalition.views.contributor_list import contributor_list
from coalition.views.correcting import (
    intent_correct,
    status_correct,
    strength_correct,
)
from coalition.views.editing import contributor_edit, mandate_edit
from coalition.views.mandate import mandate_detail, mandate_list
from coalition.views.recording import (
    intent_add,
    mandate_add,
    status_add,
    strength_add,
)
from coalition.views.renewing import mandate_renew
from coalition.views.team_forms import (
    prt_add,
    prt_assessment_add,
    prt_assessment_correct,
    prt_edit,
    prt_funding_add,
    prt_funding_correct,
    prt_participation_add,
    prt_participation_correct,
    prt_post_add,
    prt_post_correct,
    prt_status_add,
    prt_status_correct,
)
from coalition.views.teams import prt_detail, prt_file, prt_list, prt_post

__all__ = [
    "prt_post",
    "prt_file",
    "prt_detail",
    "prt_status_correct",
    "prt_status_add",
    "prt_post_correct",
    "prt_post_add",
    "prt_participation_correct",
    "prt_participation_add",
    "prt_funding_correct",
    "prt_funding_add",
    "prt_assessment_correct",
    "prt_assessment_add",
    "prt_edit",
    "prt_add",
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
    "prt_list",
    "status_add",
    "status_correct",
    "strength_add",
    "strength_correct",
]
