"""The files of the political line's rooms, as the app registers them."""

from partnership.diplomacy.asks.report import ASKS
from partnership.diplomacy.diary.report import MEETINGS
from partnership.diplomacy.forums.report import FORUM_ISSUES
from partnership.diplomacy.narrative.line_report import LINES, PUBLIC_LINES
from partnership.diplomacy.narrative.statement_report import STATEMENTS
from partnership.diplomacy.needs.report import NEEDS
from partnership.diplomacy.points.reports import POINT_COVERAGE, RED_LIST

REPORTS = (
    ASKS,
    MEETINGS,
    POINT_COVERAGE,
    RED_LIST,
    LINES,
    PUBLIC_LINES,
    STATEMENTS,
    NEEDS,
    FORUM_ISSUES,
)
