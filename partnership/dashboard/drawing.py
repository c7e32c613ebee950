"""The front page as its template takes it: sentences, rows, bars and the map."""

from typing import Any

from partnership.dashboard.front import findings, lines
from partnership.dashboard.front.facts import left_out
from partnership.dashboard.front.ladder import rungs
from partnership.dashboard.front.more import EVENTS_SHOWN, MEETINGS_SHOWN, more
from partnership.dashboard.front.teams import team_groups, team_map
from partnership.dashboard.front_page import FrontPage
from partnership.evidence.models import Programme


def drawn(page: FrontPage, programme: Programme | None) -> dict[str, Any]:
    """Everything that `dashboard/front_page.html` needs; it asks no further query."""
    host = programme.host_nation if programme else None
    return {
        "page": page,
        "findings": findings.of(page),
        "lines": lines.panels(page),
        "left_out": left_out(page),
        "rungs": rungs(page.timeline),
        "meetings": page.political.meetings[:MEETINGS_SHOWN],
        "events": page.political.events[:EVENTS_SHOWN],
        "more": more(page),
        "teams": team_groups(page.handover),
        "map": team_map(page.handover, host.iso3 if host else None),
    }
