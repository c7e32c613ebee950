"""The front page: what a minister sees first."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.dashboard import bars, facts, findings
from partnership.dashboard import front_page as overview
from partnership.dashboard.teams import team_groups, team_map


@permission_required("coalition.view_contributor", raise_exception=True)
def front_page(request: HttpRequest) -> HttpResponse:
    page = overview.build(request.as_at, request.user, request.programme)
    request.marking = page.marking
    context = {
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
        "map": team_map(page.handover, _host_nation(request)),
    }
    return render(request, "dashboard/front_page.html", context)


def _host_nation(request: HttpRequest) -> str | None:
    """The country whose map is drawn."""
    programme = request.programme
    host = programme.host_nation if programme else None
    return host.iso3 if host else None
