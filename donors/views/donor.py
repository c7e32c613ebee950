"""The list of donors, and one donor's page."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from donors.bearing import marking_of
from donors.donor import findings
from donors.donor.page import build as build_donor
from donors.donor_list.filters import DonorListFilter
from donors.donor_list.page import build as build_list
from donors.donor_list.report import DONORS
from donors.naming import CONFERENCE, Naming
from partnership.actors.models import Actor
from partnership.evidence.banner import bear, marks_of
from partnership.evidence.beside import show_beside
from partnership.evidence.charts.sources import sources_of
from partnership.exchange.file_links import files_of


@permission_required("donors.view_pledge", raise_exception=True)
def donor_list(request: HttpRequest) -> HttpResponse:
    form = DonorListFilter(request.GET, reader=request.user)
    if not form.is_valid():
        return render(request, "donors/donor_list.html", {"form": form}, status=400)
    found = build_list(form, request.as_at, request.GET)
    donors = Actor.objects.visible_to(request.user).filter(
        pk__in=[row.pk for row in found.rows]
    )
    asked = form.positions(request.as_at).pledges
    request.marking = marking_of(asked, request.user, donors)
    sources = sources_of(request.user, asked)
    bear(request, [], also=marks_of(sources.named))
    context = {"form": form, "list": found, "sources": sources}
    context["narrowed"] = form.has_filters
    context["exports"] = files_of(request, DONORS)
    return render(request, "donors/donor_list.html", context)


@permission_required("donors.view_pledge", raise_exception=True)
def donor_detail(request: HttpRequest, slug: str) -> HttpResponse:
    donor = get_object_or_404(Actor.objects.visible_to(request.user), slug=slug)
    page = build_donor(
        donor,
        request.as_at,
        request.user,
        request.evidence,
        in_full="in_full" in request.GET,
    )
    request.marking = marking_of(
        page.asked,
        request.user,
        *page.beside,
        also=page.marks_of_named,
        naming=Naming(page.asked, (CONFERENCE,)),
    )
    show_beside(request, donor)
    context = {"page": page, "lede": findings.lede(str(donor), page.totals)}
    return render(request, "donors/donor_detail.html", context)
