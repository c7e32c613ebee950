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
from partnership.diplomacy.views.meeting import (
    meeting_add,
    meeting_detail,
    meeting_edit,
)
from partnership.diplomacy.views.overview import overview
from partnership.diplomacy.views.point import point_add, point_clear, point_edit

__all__ = [
    "agenda_add",
    "agenda_edit",
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
    "meeting_add",
    "meeting_detail",
    "meeting_edit",
    "overview",
    "point_add",
    "point_clear",
    "point_edit",
]
