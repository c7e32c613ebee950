"""Handover: every province against its plan, one province, and the ledger as files."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from coalition.handover import page, province_page
from coalition.handover.report import HANDOVER, HandoverFilter
from partnership.actors.models import Province
from partnership.evidence.clock import dated
from partnership.exchange.file_links import file_links
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import formats_of


@permission_required("coalition.view_responsibility", raise_exception=True)
def handover_list(request: HttpRequest) -> HttpResponse:
    programme = request.programme
    host = programme.host_nation if programme else None
    built = page.build(request.as_at, request.user, host.iso3 if host else None)
    request.marking = built.marking
    context = {"page": built, "files": _files(request)}
    return render(request, "coalition/handover.html", context)


@permission_required("coalition.view_responsibility", raise_exception=True)
def province_detail(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        built = province_page.build(request.as_at, request.user, pk)
    except Province.DoesNotExist as unknown:
        raise Http404 from unknown
    request.marking = built.marking
    return render(request, "coalition/province_detail.html", {"page": built})


@permission_required("coalition.export_handoverplan", raise_exception=True)
def handover_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    if file_format not in formats_of(HANDOVER):
        raise Http404
    form = HandoverFilter(request.GET, reader=request.user)
    if not form.is_valid() or request.as_at_error:
        context = {"form": form, "files": _files(request)}
        return render(request, "coalition/handover.html", context, status=400)
    question = Question(form, request.as_at, request.user, request.known_at)
    return file_response(request, HANDOVER, question, file_format)


def _files(request: HttpRequest) -> list[dict[str, str]]:
    return file_links(request.user, HANDOVER, dated(request, ""))
