from coalition.views.contributor import contributor_detail
from coalition.views.contributor_list import contributor_list
from coalition.views.correcting import (
    intent_correct,
    status_correct,
    strength_correct,
)
from coalition.views.editing import contributor_edit, mandate_edit
from coalition.views.mandate import mandate_detail, mandate_list
from coalition.views.provinces import prt_list
from coalition.views.quick_update import contributor_update
from coalition.views.recording import (
    intent_add,
    mandate_add,
    status_add,
    strength_add,
)
from coalition.views.renewing import mandate_renew
from coalition.views.strength import (
    strength,
    strength_changes,
    strength_changes_file,
    strength_file,
)

__all__ = [
    "contributor_detail",
    "contributor_edit",
    "contributor_list",
    "contributor_update",
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
    "strength",
    "strength_add",
    "strength_changes",
    "strength_changes_file",
    "strength_correct",
    "strength_file",
]
