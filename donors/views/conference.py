"""Donor conferences: all of them, and one with its scorecard."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from donors.bearing import marking_of
from donors.gap_report.groups import row_groups
from donors.models import Conference, Pledge
from donors.naming import DONOR, Naming, marks_of
from donors.scorecard.listing import conferences_at
from donors.scorecard.scorecard import scorecard
from donors.totals import read_totals
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.visible_sources import with_sources


@permission_required("donors.view_conference", raise_exception=True)
def conference_list(request: HttpRequest) -> HttpResponse:
    pledges = Pledge.objects.visible_to(request.user).at(request.as_at).wholes()
    positions = pledges.with_position(request.as_at, request.user, request.evidence)
    rows = conferences_at(positions)
    conferences = Conference.objects.visible_to(request.user)
    request.marking = marking_of(pledges, request.user, conferences)
    return render(request, "donors/conference_list.html", {"rows": rows})


@permission_required("donors.view_conference", raise_exception=True)
def conference_detail(request: HttpRequest, slug: str) -> HttpResponse:
    conferences = Conference.objects.visible_to(request.user)
    conference = get_object_or_404(with_sources(conferences, request.user), slug=slug)
    pledges = Pledge.objects.visible_to(request.user).at(request.as_at)
    pledges = pledges.wholes().filter(conference=conference)
    positions = pledges.with_position(request.as_at, request.user, request.evidence)
    groups = positions.groups()
    changes = latest_changes(conference, request.user)
    request.marking = marking_of(
        pledges,
        request.user,
        conferences.filter(pk=conference.pk),
        also=[*marking_ids_of(changes), *marks_of([conference.source])],
        naming=Naming(pledges, (DONOR,)),
    )
    context = {
        "conference": conference,
        "totals": read_totals(request.as_at, groups, request.evidence),
        "groups": row_groups([], groups),
        "card": scorecard(positions, conference),
        "changes": changes,
    }
    return render(request, "donors/conference_detail.html", context)
