"""The strategy on one page, and one of its actions."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.exchange.file_links import files_of
from partnership.strategy.models import Action
from partnership.strategy.reminding import reminder_of
from partnership.strategy.reports.actions import ACTIONS
from partnership.strategy.standing import listing, page
from partnership.strategy.standing.bearing import marking


@permission_required("strategy.view_action", raise_exception=True)
def action_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    built = listing.build(on, reader, request.evidence)
    request.marking = marking(built.rows, on, reader, request.evidence)
    context = {
        "strategy": built,
        "exports": files_of(request, ACTIONS),
        "reminder": reminder_of(reader, on),
    }
    return render(request, "strategy/action_list.html", context)


@permission_required("strategy.view_action", raise_exception=True)
def action_detail(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        built = page.build(request.as_at, request.user, pk, request.evidence)
    except Action.DoesNotExist as unknown:
        raise Http404 from unknown
    request.marking = built.marking
    return render(request, "strategy/action_detail.html", {"page": built})
