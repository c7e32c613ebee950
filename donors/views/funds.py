"""Trust funds: all of them, and one with its depositors and what it passed on."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from donors.bearing import marking_of
from donors.funds.page import build, funds_at
from donors.funds.report import FUNDS
from donors.models import Pledge
from donors.naming import DONOR, Naming
from partnership.actors.models import Actor
from partnership.exchange.file_links import files_of


@permission_required("donors.view_pledge", raise_exception=True)
def fund_list(request: HttpRequest) -> HttpResponse:
    funds = funds_at(request.as_at, request.user, request.evidence)
    actors = Actor.objects.visible_to(request.user)
    shown = actors.filter(pk__in=[fund.actor.pk for fund in funds])
    pledges = Pledge.objects.visible_to(request.user).at(request.as_at)
    request.marking = marking_of(pledges.in_funds(), request.user, shown)
    context = {"funds": funds, "exports": files_of(request, FUNDS)}
    return render(request, "donors/fund_list.html", context)


@permission_required("donors.view_pledge", raise_exception=True)
def fund_detail(request: HttpRequest, slug: str) -> HttpResponse:
    actors = Actor.objects.visible_to(request.user)
    actor = get_object_or_404(actors, slug=slug)
    page = build(actor, request.as_at, request.user, request.evidence)
    pledges = Pledge.objects.visible_to(request.user).at(request.as_at)
    own = actors.filter(pk=actor.pk)
    pledges = pledges.of_fund(actor)
    naming = Naming(pledges, (DONOR,))
    request.marking = marking_of(pledges, request.user, own, naming=naming)
    return render(request, "donors/fund_detail.html", {"page": page})
