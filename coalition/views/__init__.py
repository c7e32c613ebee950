from coalition.views.calendar import mandate_calendar, mandate_calendar_by_key
from coalition.views.contributor import contributor_detail
from coalition.views.contributor_list import contributor_list
from coalition.views.correcting import (
    intent_correct,
    status_correct,
    strength_correct,
)
from coalition.views.decision_body import (
    decision_body_add,
    decision_body_edit,
    decision_body_list,
    recess_add,
    recess_edit,
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
from coalition.views.mandate_end import mandate_end, mandate_review
from coalition.views.mission import mission_detail, mission_file, mission_list
from coalition.views.mission_forms import mission_add, mission_edit
from coalition.views.option_forms import (
    option_add,
    option_move,
    option_step_correct,
)
from coalition.views.projection import (
    projection,
    projection_compare,
    projection_file,
)
from coalition.views.quick_update import contributor_update
from coalition.views.recording import (
    intent_add,
    mandate_add,
    status_add,
    strength_add,
)
from coalition.views.removing import (
    decision_body_remove,
    dependency_remove,
    recess_remove,
    scenario_delete,
    vote_count_remove,
)
from coalition.views.renewing import mandate_renew
from coalition.views.rests_on import mandate_rests_on
from coalition.views.scenario import (
    scenario,
    scenario_add,
    scenario_edit,
    scenario_list,
)
from coalition.views.strength import (
    strength,
    strength_changes,
    strength_changes_file,
    strength_file,
)
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
from coalition.views.vote_count import vote_count_add, vote_count_correct

__all__ = [
    "assessment_add",
    "assessment_correct",
    "condition_add",
    "condition_edit",
    "contributor_detail",
    "contributor_edit",
    "contributor_list",
    "contributor_update",
    "decision_body_add",
    "decision_body_edit",
    "decision_body_list",
    "decision_body_remove",
    "dependency_remove",
    "handover_file",
    "handover_list",
    "intent_add",
    "intent_correct",
    "mandate_add",
    "mandate_calendar",
    "mandate_calendar_by_key",
    "mandate_detail",
    "mandate_edit",
    "mandate_end",
    "mandate_list",
    "mandate_renew",
    "mandate_rests_on",
    "mandate_review",
    "mission_add",
    "mission_detail",
    "mission_edit",
    "mission_file",
    "mission_list",
    "option_add",
    "option_move",
    "option_step_correct",
    "plan_add",
    "plan_correct",
    "projection",
    "projection_compare",
    "projection_file",
    "province_detail",
    "prt_add",
    "prt_assessment_add",
    "prt_assessment_correct",
    "prt_detail",
    "prt_edit",
    "prt_file",
    "prt_funding_add",
    "prt_funding_correct",
    "prt_list",
    "prt_participation_add",
    "prt_participation_correct",
    "prt_post",
    "prt_post_add",
    "prt_post_correct",
    "prt_status_add",
    "prt_status_correct",
    "recess_add",
    "recess_edit",
    "recess_remove",
    "responsibility_add",
    "responsibility_correct",
    "scenario",
    "scenario_add",
    "scenario_delete",
    "scenario_edit",
    "scenario_list",
    "status_add",
    "status_correct",
    "strength",
    "strength_add",
    "strength_changes",
    "strength_changes_file",
    "strength_correct",
    "strength_file",
    "vote_count_add",
    "vote_count_correct",
    "vote_count_remove",
]
