"""The files of the political line's rooms, as the app registers them."""

from partnership.diplomacy.asks.report import ASKS
from partnership.diplomacy.diary.report import MEETINGS
from partnership.diplomacy.events.report import EVENTS
from partnership.diplomacy.forums.action_report import OVERDUE_ACTIONS
from partnership.diplomacy.forums.list_report import FORUMS
from partnership.diplomacy.forums.report import FORUM_ISSUES
from partnership.diplomacy.influences.report import INFLUENCES
from partnership.diplomacy.narrative.line_list_report import LINES
from partnership.diplomacy.narrative.line_report import PUBLIC_LINES
from partnership.diplomacy.narrative.statement_report import STATEMENTS
from partnership.diplomacy.narrative.term_report import TERMS
from partnership.diplomacy.needs.edition_report import EDITIONS
from partnership.diplomacy.needs.offer_report import INTERESTS, OFFERS
from partnership.diplomacy.needs.report import NEEDS
from partnership.diplomacy.organisations.report import PRESENCES, REPORTS_DUE, TASKS
from partnership.diplomacy.organisations.resolution_report import RESOLUTIONS
from partnership.diplomacy.points.reports import POINT_COVERAGE, RED_LIST
from partnership.diplomacy.region.report import REGION

REPORTS = (
    ASKS,
    MEETINGS,
    POINT_COVERAGE,
    RED_LIST,
    LINES,
    PUBLIC_LINES,
    STATEMENTS,
    NEEDS,
    EDITIONS,
    OFFERS,
    INTERESTS,
    FORUMS,
    FORUM_ISSUES,
    OVERDUE_ACTIONS,
    EVENTS,
    TERMS,
    INFLUENCES,
    REGION,
    RESOLUTIONS,
    TASKS,
    PRESENCES,
    REPORTS_DUE,
)
