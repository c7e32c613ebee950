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
from partnership.diplomacy.views.diary import diary_import, diary_preview
from partnership.diplomacy.views.meeting import (
    meeting_add,
    meeting_detail,
    meeting_edit,
)
from partnership.diplomacy.views.meeting_list import meeting_file, meeting_list
from partnership.diplomacy.views.outcome import outcome_add
from partnership.diplomacy.views.overview import overview
from partnership.diplomacy.views.point import point_add, point_clear, point_edit
from partnership.diplomacy.views.stance import stance_add, stance_correct

__all__ = [
    "diary_import",
    "diary_preview",
    "actor",
    "ask_add",
    "ask_detail",
    "ask_edit",
    "ask_file",
    "ask_list",
    "ask_move",
    "ask_step_correct",
    "contact_add",
    "contact_correct",
    "contact_detail",
    "meeting_add",
    "meeting_detail",
    "meeting_edit",
    "meeting_file",
    "meeting_list",
    "outcome_add",
    "overview",
    "point_add",
    "point_clear",
    "point_edit",
    "stance_add",
    "stance_correct",
]
