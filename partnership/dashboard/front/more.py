"""How much each panel leaves to the page of its own: and 12 more."""

from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString

from partnership.dashboard.front.figures import EMPTY, figure

if TYPE_CHECKING:
    from partnership.dashboard.front_page import FrontPage

MEETINGS_SHOWN, EVENTS_SHOWN = 3, 4


def more(page: "FrontPage") -> dict[str, SafeString]:
    """The words of each panel; empty where it shows all there is."""
    political = page.political
    meetings = political.coverage.meetings - MEETINGS_SHOWN
    return {
        "decisions": _more("decisions.more", page.decisions_more),
        "ladder": _more("ladder.more", page.timeline.more),
        "meetings": _more("meetings.more", meetings),
        "events": _more("events.more", len(political.events) - EVENTS_SHOWN),
        "changes": _more("changes.more", page.changed.unshown),
    }


def _more(name: str, number: int) -> SafeString:
    return format_html("and {} more", figure(name, number)) if number > 0 else EMPTY
