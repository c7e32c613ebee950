"""The rules of the political line's rooms, as the app registers them."""

from partnership.diplomacy.asks import alerts as asks
from partnership.diplomacy.diary.alerts import MISSING_OUTCOMES
from partnership.diplomacy.events.alerts import EVENT_PLANS, EVENTS_WITHOUT_OBJECTIVE
from partnership.diplomacy.forums.alerts import (
    NO_AGENDA,
    OVERDUE_ACTIONS,
    UNANSWERED_ISSUES,
)
from partnership.diplomacy.narrative.alerts import ENDING_LINES, WAITING_DRAFTS
from partnership.diplomacy.needs.alerts import NEED_WITHOUT_OFFER, OFFER_WITHOUT_NEED
from partnership.diplomacy.organisations.alerts import REPORTS_DUE
from partnership.diplomacy.points.alerts import LOST_LINE, WITHOUT_A_POINT
from partnership.diplomacy.region.alerts import SILENT_REGION

RULES = (
    *asks.RULES,
    MISSING_OUTCOMES,
    WITHOUT_A_POINT,
    LOST_LINE,
    ENDING_LINES,
    WAITING_DRAFTS,
    NEED_WITHOUT_OFFER,
    OFFER_WITHOUT_NEED,
    SILENT_REGION,
    REPORTS_DUE,
    UNANSWERED_ISSUES,
    OVERDUE_ACTIONS,
    NO_AGENDA,
    EVENT_PLANS,
    EVENTS_WITHOUT_OBJECTIVE,
)
