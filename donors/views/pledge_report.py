"""The pledge report: a page, and the same rows as files."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from donors.pledge_report.form import PledgeReportForm
from donors.pledge_report.page import build, saved_reports
from donors.pledge_report.report import PLEDGE_REPORT
from partnership.evidence.banner import bear, marks_of
from partnership.evidence.charts.sources import Sources, sources_of
from partnership.evidence.clock import dated
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import FORMATS

TEMPLATE = "donors/pledge_report.html"


@permission_required("donors.view_pledge", raise_exception=True)
def pledge_report(request: HttpRequest) -> HttpResponse:
    question = question_of(request)
    if not can_be_answered(question):
        return render(request, TEMPLATE, {"form": question.form}, status=400)
    request.marking = PLEDGE_REPORT.marking(question)
    report = build(question)
    pledges = question.form.pledges(question.on)
    sources = sources_of(request.user, pledges) if report.chart else Sources()
    bear(request, [], also=marks_of(sources.named))
    context = {
        "sources": sources,
        "form": question.form,
        "report": report,
        "exports": _exports(request, question),
        "saved": saved_reports(question),
        "save_url": _save_url(request, question),
    }
    return render(request, TEMPLATE, context)


@permission_required("donors.export_pledge", raise_exception=True)
def pledge_report_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    if file_format not in FORMATS:
        raise Http404
    question = question_of(request)
    if not can_be_answered(question) or request.as_at_error:
        return render(request, TEMPLATE, {"form": question.form}, status=400)
    return file_response(request, PLEDGE_REPORT, question, file_format)


def question_of(request: HttpRequest) -> Question:
    """What the address asks for, at the date of the page."""
    form = PledgeReportForm(request.GET, reader=request.user)
    return Question(form, request.as_at, request.user, request.known_at)


def can_be_answered(question: Question) -> bool:
    """Whether the form is right, and has a rate at the date; otherwise it says why."""
    return question.form.is_valid() and not PLEDGE_REPORT.refuses(question)


def _exports(request: HttpRequest, question: Question) -> list[dict[str, str]]:
    """The same rows as files, and this view with its date, for those who may."""
    clocks = [("as_at", question.on.isoformat())]
    if question.known_at:
        clocks.append(("as_known", request.GET["as_known"]))
    query = "?" + urlencode([*question.asked, *clocks])
    exports = [{"label": "Link to this view", "url": request.path + query}]
    if request.user.has_perm(PLEDGE_REPORT.permission):
        files = [
            {
                "label": name.upper(),
                "url": reverse(PLEDGE_REPORT.address, args=[name]) + query,
            }
            for name in FORMATS
        ]
        exports = files + exports
    return exports


def _save_url(request: HttpRequest, question: Question) -> str:
    """Where this question can be saved, for those who may."""
    if not request.user.has_perm("donors.add_savedreport"):
        return ""
    address = dated(request, reverse("donors:saved_report_add"))
    others = [pair for pair in question.asked if pair[0] != "evidence"]
    return f"{address}{'&' if '?' in address else '?'}{urlencode(others)}"
