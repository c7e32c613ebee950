"""Strength over time, and what changed between two days: pages, and their files."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from coalition.strength import page
from coalition.strength.report import STRENGTH_OVER_TIME
from partnership.exchange.report import Question, Report
from partnership.exchange.stream import file_response
from partnership.exchange.writers import FORMATS

OVER_TIME = "coalition/strength.html"


@permission_required("coalition.view_contributor", raise_exception=True)
def strength(request: HttpRequest) -> HttpResponse:
    question = _question(request, STRENGTH_OVER_TIME)
    if not _can_be_answered(question, STRENGTH_OVER_TIME):
        return render(request, OVER_TIME, {"form": question.form}, status=400)
    request.marking = STRENGTH_OVER_TIME.marking(question)
    context = {
        "form": question.form,
        "page": page.build(question),
        "exports": _exports(request, question, STRENGTH_OVER_TIME),
    }
    return render(request, OVER_TIME, context)


@permission_required("coalition.export_strength", raise_exception=True)
def strength_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    return _file(request, STRENGTH_OVER_TIME, file_format, OVER_TIME)


def _question(request: HttpRequest, report: Report) -> Question:
    """What the address asks for, at the date of the page."""
    form = report.filter_form(request.GET, reader=request.user)
    return Question(form, request.as_at, request.user, request.known_at)


def _can_be_answered(question: Question, report: Report) -> bool:
    """Whether the form is right, and can be answered at the date; else it says why."""
    return question.form.is_valid() and not report.refuses(question)


def _file(
    request: HttpRequest, report: Report, file_format: str, template: str
) -> HttpResponseBase:
    if file_format not in FORMATS:
        raise Http404
    question = _question(request, report)
    if not _can_be_answered(question, report) or request.as_at_error:
        return render(request, template, {"form": question.form}, status=400)
    return file_response(request, report, question, file_format)


def _exports(
    request: HttpRequest, question: Question, report: Report
) -> list[dict[str, str]]:
    """The same rows as files, and this view with its date, for those who may."""
    clocks = [("as_at", question.on.isoformat())]
    if question.known_at:
        clocks.append(("as_known", request.GET["as_known"]))
    query = "?" + urlencode([*question.asked, *clocks])
    exports = [{"label": "Link to this view", "url": request.path + query}]
    if request.user.has_perm(report.permission):
        files = [
            {"label": name.upper(), "url": reverse(report.address, args=[name]) + query}
            for name in FORMATS
        ]
        exports = files + exports
    return exports
