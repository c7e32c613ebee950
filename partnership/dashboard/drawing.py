"""The front page as its template takes it: sentences, rows, bars and the map."""

from typing import Any

from partnership.dashboard import bars, facts, findings
from partnership.dashboard.front_page import FrontPage
from partnership.dashboard.teams import team_groups, team_map
from partnership.evidence.models import Programme


def drawn(page: FrontPage, programme: Programme | None) -> dict[str, Any]:
    """Everything that `dashboard/front_page.html` needs; it asks no further query."""
    host = programme.host_nation if programme else None
    return {
        "page": page,
        "findings": findings.of(page),
        "facts": {
            "security": facts.security(page),
            "political": facts.political(page),
            "economic": facts.economic(page),
        },
        "strengths": bars.strength_bars(page.contributors),
        "strength_note": facts.strength_note(page.personnel),
        "gaps": bars.pledge_bars(page.undelivered),
        "teams": team_groups(page.handover),
        "handed_over": [one for one in page.handover.provinces if one.is_handed_over],
        "map": team_map(page.handover, host.iso3 if host else None),
    }
