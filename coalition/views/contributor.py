"""One contributor, with its dated history."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from coalition import dossier
from coalition.keeping.rights import may_update
from coalition.missions import bearing, catalogue
from coalition.missions.departures import departures_of
from coalition.models import Contributor, Mandate
from partnership.evidence.banner import bear, marks_of
from partnership.evidence.beside import show_beside
from partnership.evidence.charts.sources import sources_of


@permission_required("coalition.view_contributor", raise_exception=True)
def contributor_detail(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        built = dossier.build(request.as_at, request.user, pk)
    except Contributor.DoesNotExist as unknown:
        raise Http404 from unknown
    request.marking = built.marking
    bear(request, bearing.of_options(request.user, contributor=pk))
    drawn = Mandate.objects.visible_to(request.user).filter(
        pk__in=built.timeline.mandate_ids
    )
    sources = sources_of(request.user, drawn)
    bear(request, [], also=marks_of(sources.named))
    show_beside(request, built.row.contributor.actor)
    gone = departures_of([pk], request.as_at, request.user)
    context = {
        "departure": gone.get(pk),
        "steps": catalogue.steps(request.as_at, request.user, option__contributor=pk),
        "dossier": built,
        "sources": sources,
        "contributor": built.row.contributor,
        "changes": built.changes,
        "may_update": may_update(request.user),
    }
    return render(request, "coalition/contributor_detail.html", context)
