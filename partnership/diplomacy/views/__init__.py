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
from partnership.diplomacy.views.meeting import (
    meeting_add,
    meeting_detail,
    meeting_edit,
)
from partnership.diplomacy.views.overview import overview
from partnership.diplomacy.views.point import point_add, point_clear, point_edit
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
from partnership.diplomacy.views.vocabulary import (
    term_add,
    term_edit,
    term_list,
    term_use,
)

__all__ = [
    "framing_add",
    "framing_edit",
    "line_add",
    "line_compare",
    "line_detail",
    "line_edit",
    "line_file",
    "line_list",
    "line_public",
    "line_public_file",
    "meeting_add",
    "meeting_detail",
    "meeting_edit",
    "overview",
    "point_add",
    "point_clear",
    "point_edit",
    "statement_add",
    "statement_detail",
    "statement_edit",
    "statement_file",
    "statement_list",
    "term_add",
    "term_edit",
    "term_list",
    "term_use",
    "version_add",
    "version_clear",
    "version_edit",
    "version_public",
    "version_public_clear",
    "version_withdraw",
]
