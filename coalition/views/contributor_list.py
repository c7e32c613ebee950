"""The list of contributors."""

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from coalition import listing
from coalition.keeping.fading import FADING_DAYS
from coalition.keeping.rights import may_update
from coalition.missions import bearing
from coalition.models import (
    Contributor,
    ContributorStatus,
    Deployment,
    Force,
    Intent,
    Mandate,
    Recess,
    Sector,
    Strength,
)
from coalition.totals import personnel_totals
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking
from partnership.evidence.models import Programme


@permission_required("coalition.view_contributor", raise_exception=True)
def contributor_list(request: HttpRequest) -> HttpResponse:
    on, reader, programme = request.as_at, request.user, request.programme
    request.marking = highest_marking(_shown(reader))
    lead = programme and programme.lead_nation_id
    found = listing.build(on, reader, request.GET, request.evidence)
    context = {
        "list": found,
        "form": found.form,
        "totals": personnel_totals(on, reader, lead, request.evidence),
        "may_update": may_update(reader),
        "fading_days": FADING_DAYS,
        "lead_nation": Actor.objects.visible_to(reader).filter(pk=lead).first(),
    }
    status = 400 if found.form.errors else 200
    return render(request, "coalition/contributor_list.html", context, status=status)


def _shown(reader: Any) -> list[QuerySet]:
    """What the list shows, names or offers as a filter."""
    seen = Contributor.objects.visible_to(reader)
    actors = Actor.objects.visible_to(reader)
    places = (Force, Sector)
    facts = (ContributorStatus, Deployment, Strength, Intent, Mandate, Recess)
    lead_nations = Programme.objects.values("lead_nation")
    return [
        seen,
        actors.filter(
            Q(pk__in=seen.order_by().values("actor")) | Q(pk__in=lead_nations)
        ),
        *(model.objects.visible_to(reader) for model in (*facts, *places)),
        *bearing.of_what_follows(reader),
    ]
