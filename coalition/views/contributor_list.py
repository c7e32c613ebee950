"""The list of contributors."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from coalition import listing
from coalition.models import Contributor, Mandate, Strength
from coalition.totals import personnel_totals
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking


@permission_required("coalition.view_contributor", raise_exception=True)
def contributor_list(request: HttpRequest) -> HttpResponse:
    on, reader, programme = request.as_at, request.user, request.programme
    request.marking = highest_marking(
        model.objects.visible_to(reader) for model in (Contributor, Mandate, Strength)
    )
    lead = programme and programme.lead_nation_id
    context = {
        "list": listing.build(on, reader, request.GET, request.evidence),
        "totals": personnel_totals(on, reader, lead, request.evidence),
        "lead_nation": Actor.objects.visible_to(reader).filter(pk=lead).first(),
    }
    return render(request, "coalition/contributor_list.html", context)
