"""The list of pledges."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from donors.bearing import marking_of
from donors.listing import PledgeListFilter, build
from donors.models import Pledge
from donors.naming import CONFERENCE, DONOR, Naming
from donors.pledge_list_report import PLEDGES
from partnership.exchange.file_links import files_of


@permission_required("donors.view_pledge", raise_exception=True)
def pledge_list(request: HttpRequest) -> HttpResponse:
    form = PledgeListFilter(request.GET, reader=request.user)
    if not form.is_valid():
        return render(request, "donors/pledge_list.html", {"form": form}, status=400)
    listing = build(form, request.as_at, request.user, request.GET)
    keys = [row.id for row in listing.rows]
    shown = Pledge.objects.visible_to(request.user).filter(pk__in=keys)
    request.marking = marking_of(
        shown, request.user, naming=Naming(shown, (DONOR, CONFERENCE))
    )
    context = {"form": form, "list": listing, "narrowed": form.has_filters}
    context["exports"] = files_of(request, PLEDGES)
    return render(request, "donors/pledge_list.html", context)
