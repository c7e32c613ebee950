"""The front page: what a minister sees first."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from partnership.dashboard import front_page as overview
from partnership.dashboard.drawing import drawn
from partnership.dashboard.front.changed import Changed, changed_since
from partnership.dashboard.front.looking import looked_before


@permission_required("coalition.view_contributor", raise_exception=True)
def front_page(request: HttpRequest) -> HttpResponse:
    # The past is read in a transaction of its own, and seldom twice.
    read = overview.build if request.known_at else overview.as_it_stands
    page = read(
        request.as_at,
        request.user,
        request.programme,
        request.evidence,
        _changed(request),
    )
    request.marking = page.marking
    return render(request, "dashboard/front_page.html", drawn(page, request.programme))


def _changed(request: HttpRequest) -> Changed:
    """What changed since the reader looked; nothing of it where the past is read."""
    since = looked_before(request, timezone.now())
    if request.known_at or not request.user.has_perm("evidence.view_change"):
        return Changed()
    return changed_since(since, request.user)
