"""The slip ledger of all actions, and those that nobody updated."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.evidence.banner import highest_marking
from partnership.evidence.paging import part_of
from partnership.exchange.file_links import files_of
from partnership.strategy.periods import period_due
from partnership.strategy.reminding import reminder_of
from partnership.strategy.reports.silent import NOT_UPDATED, silent_of
from partnership.strategy.reports.slips import SLIPS
from partnership.strategy.standing.actions import silent
from partnership.strategy.standing.bearing import shown
from partnership.strategy.standing.slips import build

ROWS = 100


@permission_required("strategy.view_action", raise_exception=True)
def slip_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    request.marking = highest_marking(shown(on, reader))
    found = build(on, reader)
    context = {
        "slips": found,
        "part": part_of(found.rows, ROWS, request.GET),
        "exports": files_of(request, SLIPS),
    }
    return render(request, "strategy/slip_list.html", context)


@permission_required("strategy.view_action", raise_exception=True)
def silent_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    request.marking = highest_marking(shown(on, reader))
    actions = silent(on, reader).in_order().select_related("objective", "owner")
    part = part_of(actions, ROWS, request.GET)
    context = {
        "part": part,
        "rows": silent_of(part.rows, on, reader),
        "period": period_due(on),
        "reminder": reminder_of(reader, on),
        "exports": files_of(request, NOT_UPDATED),
    }
    return render(request, "strategy/silent_list.html", context)
