"""The list of contributors."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from coalition import listing
from coalition.contributor_report import CONTRIBUTORS, shown
from coalition.keeping.fading import FADING_DAYS
from coalition.keeping.rights import may_update
from coalition.totals import personnel_totals
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking
from partnership.exchange.file_links import files_of


@permission_required("coalition.view_contributor", raise_exception=True)
def contributor_list(request: HttpRequest) -> HttpResponse:
    on, reader, programme = request.as_at, request.user, request.programme
    request.marking = highest_marking(shown(reader))
    lead = programme and programme.lead_nation_id
    found = listing.build(on, reader, request.GET, request.evidence)
    context = {
        "list": found,
        "form": found.form,
        "totals": personnel_totals(on, reader, lead, request.evidence),
        "exports": files_of(request, CONTRIBUTORS),
        "may_update": may_update(reader),
        "fading_days": FADING_DAYS,
        "lead_nation": Actor.objects.visible_to(reader).filter(pk=lead).first(),
    }
    status = 400 if found.form.errors else 200
    return render(request, "coalition/contributor_list.html", context, status=status)
