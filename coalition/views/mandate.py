"""Mandates: the ladder as a page, and one mandate with what falls with it."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from coalition import mandate_page, timeline
from coalition.ladder import ladder
from coalition.models import Mandate
from coalition.steps import HORIZON_DAYS
from partnership.evidence.banner import highest_marking


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
    try:
        page = mandate_page.build(request.as_at, request.user, pk)
    except Mandate.DoesNotExist as unknown:
        raise Http404 from unknown
    request.marking = page.marking
    return render(request, "coalition/mandate_detail.html", vars(page))
