"""The pledge-gap report: a page, and the same rows as files."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from donors.filters import PledgeGapFilter
from donors.gap_report.page import build, marking_of_page
from donors.reports import PLEDGE_GAP
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import formats_of


@permission_required("donors.view_pledge", raise_exception=True)
def pledge_gap(request: HttpRequest) -> HttpResponse:
    form = PledgeGapFilter(request.GET, reader=request.user)
    if not form.is_valid():
        return render(request, "donors/pledge_gap.html", {"form": form}, status=400)
    question = Question(form, request.as_at, request.user, request.known_at)
    report = build(question)
    request.marking = marking_of_page(question, report)
    context = {"form": form, "report": report, "exports": _exports(request)}
    return render(request, "donors/pledge_gap.html", context)


@permission_required("donors.export_pledge", raise_exception=True)
def pledge_gap_file(request: HttpRequest, file_format: str) -> HttpResponse:
    if file_format not in formats_of(PLEDGE_GAP):
        raise Http404
    form = PledgeGapFilter(request.GET, reader=request.user)
    if not form.is_valid() or request.as_at_error:
        return render(request, "donors/pledge_gap.html", {"form": form}, status=400)
    question = Question(form, request.as_at, request.user, request.known_at)
    return file_response(request, PLEDGE_GAP, question, file_format)


def _exports(request: HttpRequest) -> list[dict[str, str]]:
    """The same rows as files, and this view with its date, for those who may."""
    kept = [(key, value) for key, value in request.GET.items() if key != "as_at"]
    query = "?" + urlencode([*kept, ("as_at", request.as_at.isoformat())])
    exports = [{"label": "Link to this view", "url": request.path + query}]
    if request.user.has_perm(PLEDGE_GAP.permission):
        files = [
            {
                "label": name.upper(),
                "url": reverse("donors:pledge_gap_file", args=[name]) + query,
            }
            for name in formats_of(PLEDGE_GAP)
        ]
        exports = files + exports
    return exports
