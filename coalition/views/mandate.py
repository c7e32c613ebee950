"""Mandates: the ladder as a page, and one mandate with what falls with it."""

from django.contrib.auth.decorators import permission_required
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from coalition import timeline
from coalition.ladder import ladder
from coalition.models import Mandate
from coalition.queries.dependence import falls_with, rests_on
from coalition.queries.sources import with_sources
from coalition.rungs import rungs
from coalition.steps import HORIZON_DAYS
from partnership.evidence.banner import highest_marking
from partnership.evidence.changes import latest_changes


@permission_required("coalition.view_mandate", raise_exception=True)
def mandate_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    request.marking = highest_marking([Mandate.objects.visible_to(reader)])
    context = {
        "timeline": timeline.build(on, reader),
        "ladder": ladder(on, reader, within_days=HORIZON_DAYS),
    }
    return render(request, "coalition/mandate_list.html", context)


@permission_required("coalition.view_mandate", raise_exception=True)
def mandate_detail(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader = request.as_at, request.user
    mandates = with_sources(Mandate.objects.at(on, reader), reader)
    mandate = get_object_or_404(
        mandates.with_stake(on, reader).select_related(
            "holder", "contributor", "force"
        ),
        pk=pk,
    )
    falling = falls_with(mandate, on, reader)
    resting = rests_on(mandate, on, reader)
    shown = Mandate.objects.visible_to(reader).filter(pk=pk)
    request.marking = highest_marking([shown, falling, resting])
    context = {
        "mandate": mandate,
        "rungs": rungs(mandate, on),
        "falls": list(falling),
        "rests_on": list(resting),
        "timeline": timeline.build(on, reader, Q(pk=pk)),
        "changes": latest_changes(mandate, reader),
    }
    return render(request, "coalition/mandate_detail.html", context)
