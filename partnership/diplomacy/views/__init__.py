from partnership.diplomacy.views.ask import ask_detail, ask_file, ask_list
from partnership.diplomacy.views.ask_forms import (
    ask_add,
    ask_edit,
    ask_move,
    ask_step_correct,
)
from partnership.diplomacy.views.contact import (
    actor,
    contact_add,
    contact_correct,
    contact_detail,
)
from partnership.diplomacy.views.coverage import (
    point_coverage,
    point_coverage_file,
    red_list_file,
)
from partnership.diplomacy.views.diary import diary_import, diary_preview
from partnership.diplomacy.views.edition_forms import (
    edition_add,
    edition_carry,
    edition_edit,
    edition_publish,
)
from partnership.diplomacy.views.editions import edition_detail, edition_list
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
from partnership.diplomacy.views.forum import (
    forum_add,
    forum_detail,
    forum_edit,
    forum_list,
)
from partnership.diplomacy.views.forum_issue import (
    forum_issue,
    forum_issue_file,
    forum_issue_list,
)
from partnership.diplomacy.views.forum_issue_forms import (
    forum_answer_add,
    forum_answer_correct,
    forum_issue_add,
    forum_issue_edit,
)
from partnership.diplomacy.views.forum_meeting import (
    forum_action,
    forum_meeting,
    forum_meeting_add,
    forum_meeting_edit,
)
from partnership.diplomacy.views.forum_meeting_parts import (
    agenda_add,
    agenda_edit,
    forum_action_add,
    forum_action_edit,
    forum_decision_add,
    forum_decision_correct,
)
from partnership.diplomacy.views.forum_parts import (
    forum_argument_add,
    forum_argument_correct,
    forum_member_add,
    forum_member_edit,
    forum_readiness_add,
    forum_readiness_correct,
    forum_status_add,
    forum_status_correct,
)
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
from partnership.diplomacy.views.interests import interest_add, interest_edit
from partnership.diplomacy.views.line import (
    line_compare,
    line_detail,
    line_file,
    line_list,
    line_public,
    line_public_file,
)
from partnership.diplomacy.views.line_clearing import (
    version_clear,
    version_public_clear,
)
from partnership.diplomacy.views.line_forms import (
    line_add,
    line_edit,
    version_add,
    version_edit,
    version_public,
    version_withdraw,
)
from partnership.diplomacy.views.matching import match_add, match_end
from partnership.diplomacy.views.meeting import (
    meeting_add,
    meeting_detail,
    meeting_edit,
)
from partnership.diplomacy.views.meeting_list import meeting_file, meeting_list
from partnership.diplomacy.views.need_forms import (
    need_add,
    need_edit,
    need_part_add,
    need_part_edit,
)
from partnership.diplomacy.views.needs import need_detail, need_file, need_list
from partnership.diplomacy.views.offer_forms import offer_add, offer_edit, offer_move
from partnership.diplomacy.views.offers import offer_detail, offer_list
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
from partnership.diplomacy.views.outcome import outcome_add
from partnership.diplomacy.views.overview import overview
from partnership.diplomacy.views.point import (
    point_add,
    point_clear,
    point_edit,
    point_suggested,
    point_use,
)
from partnership.diplomacy.views.region import (
    region,
    region_actor,
    region_step_add,
    region_step_correct,
)
from partnership.diplomacy.views.stance import stance_add, stance_correct
from partnership.diplomacy.views.statement import (
    statement_detail,
    statement_file,
    statement_list,
)
from partnership.diplomacy.views.statement_forms import (
    framing_add,
    framing_edit,
    statement_add,
    statement_edit,
)
from partnership.diplomacy.views.un_role import reporting_due, un_role
from partnership.diplomacy.views.vocabulary import (
    term_add,
    term_edit,
    term_list,
    term_use,
)

__all__ = [
    "actor",
    "agenda_add",
    "agenda_edit",
    "ask_add",
    "ask_detail",
    "ask_edit",
    "ask_file",
    "ask_list",
    "ask_move",
    "ask_step_correct",
    "assessment_add",
    "assessment_correct",
    "attendance_add",
    "attendance_correct",
    "contact_add",
    "contact_correct",
    "contact_detail",
    "diary_import",
    "diary_preview",
    "edition_add",
    "edition_carry",
    "edition_detail",
    "edition_edit",
    "edition_list",
    "edition_publish",
    "event_add",
    "event_date_add",
    "event_date_correct",
    "event_detail",
    "event_edit",
    "event_list",
    "event_outcome",
    "finding_add",
    "finding_correct",
    "forum_action",
    "forum_action_add",
    "forum_action_edit",
    "forum_add",
    "forum_answer_add",
    "forum_answer_correct",
    "forum_argument_add",
    "forum_argument_correct",
    "forum_decision_add",
    "forum_decision_correct",
    "forum_detail",
    "forum_edit",
    "forum_issue",
    "forum_issue_add",
    "forum_issue_edit",
    "forum_issue_file",
    "forum_issue_list",
    "forum_list",
    "forum_meeting",
    "forum_meeting_add",
    "forum_meeting_edit",
    "forum_member_add",
    "forum_member_edit",
    "forum_readiness_add",
    "forum_readiness_correct",
    "forum_status_add",
    "forum_status_correct",
    "framing_add",
    "framing_edit",
    "influence_add",
    "influence_detail",
    "influence_edit",
    "influence_list",
    "interest_add",
    "interest_edit",
    "line_add",
    "line_compare",
    "line_detail",
    "line_edit",
    "line_file",
    "line_list",
    "line_public",
    "line_public_file",
    "link_add",
    "link_correct",
    "match_add",
    "match_end",
    "meeting_add",
    "meeting_detail",
    "meeting_edit",
    "meeting_file",
    "meeting_list",
    "need_add",
    "need_detail",
    "need_edit",
    "need_file",
    "need_list",
    "need_part_add",
    "need_part_edit",
    "objective_add",
    "objective_edit",
    "offer_add",
    "offer_detail",
    "offer_edit",
    "offer_list",
    "offer_move",
    "outcome_add",
    "overview",
    "plan_step",
    "plan_step_add",
    "plan_step_edit",
    "point_add",
    "point_clear",
    "point_coverage",
    "point_coverage_file",
    "point_edit",
    "point_suggested",
    "point_use",
    "presence_add",
    "presence_correct",
    "red_list_file",
    "region",
    "region_actor",
    "region_step_add",
    "region_step_correct",
    "reporting_add",
    "reporting_correct",
    "reporting_due",
    "stance_add",
    "stance_correct",
    "statement_add",
    "statement_detail",
    "statement_edit",
    "statement_file",
    "statement_list",
    "task_add",
    "task_correct",
    "task_state_add",
    "task_state_correct",
    "term_add",
    "term_edit",
    "term_list",
    "term_use",
    "un_role",
    "version_add",
    "version_clear",
    "version_edit",
    "version_public",
    "version_public_clear",
    "version_withdraw",
    "waiting_add",
    "waiting_correct",
]
