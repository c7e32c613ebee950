"""Coverage by principal and month, the red list, and both as files."""

from django.contrib.auth.decorators import permission_required
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from partnership.diplomacy.points.alerts import NEAR
from partnership.diplomacy.points.coverage import (
    Coverage,
    by_principal_and_month,
    coverage,
)
from partnership.diplomacy.points.filters import CoverageFilter
from partnership.diplomacy.points.red_list import RedRow, red_list
from partnership.diplomacy.points.reports import POINT_COVERAGE, RED_LIST
from partnership.evidence.clock import chosen_view
from partnership.evidence.templatetags.display import query_string
from partnership.exchange.file_links import file_links
from partnership.exchange.report import Question, Report
from partnership.exchange.stream import file_response
from partnership.exchange.writers import formats_of

TEMPLATE = "diplomacy/coverage.html"
ROWS, REDS = 60, 50


@permission_required("diplomacy.view_meeting", raise_exception=True)
def point_coverage(request: HttpRequest) -> HttpResponse:
    question = _question(request)
    form, on, reader = question.form, question.on, question.reader
    if not form.is_valid():
        return render(request, TEMPLATE, {"form": form}, status=400)
    request.marking = POINT_COVERAGE.marking(question)
    rows = _page(request, by_principal_and_month(form, on, reader), ROWS, "rows")
    reds = _page(request, red_list(form, on, reader), REDS, "page")
    asked = query_string([*question.asked, *chosen_view(request).items()])
    context = {
        "form": form,
        "whole": coverage(form, on, reader),
        "rows": rows,
        "coverage": [Coverage.of(row) for row in rows],
        "reds": reds,
        "red_list": [RedRow.of(meeting, on) for meeting in reds],
        "pairs": [*question.asked, *chosen_view(request).items()],
        "exports": file_links(reader, POINT_COVERAGE, asked),
        "red_exports": file_links(reader, RED_LIST, asked),
        "near_days": NEAR,
    }
    return render(request, TEMPLATE, context)


@permission_required("diplomacy.export_point", raise_exception=True)
def point_coverage_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    return _file(request, POINT_COVERAGE, file_format)


@permission_required("diplomacy.export_point", raise_exception=True)
def red_list_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    return _file(request, RED_LIST, file_format)


def _question(request: HttpRequest) -> Question:
    form = CoverageFilter(request.GET, reader=request.user)
    return Question(form, request.as_at, request.user, request.known_at)


def _page(request: HttpRequest, rows: object, most: int, name: str) -> Page:
    return Paginator(rows, most).get_page(request.GET.get(name))


def _file(request: HttpRequest, report: Report, file_format: str) -> HttpResponseBase:
    if file_format not in formats_of(report):
        raise Http404
    question = _question(request)
    if not question.form.is_valid() or request.as_at_error:
        return render(request, TEMPLATE, {"form": question.form}, status=400)
    return file_response(request, report, question, file_format)
