"""Strength over time, and what changed between two days: pages, and their files."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from coalition.strength import changes_page, page
from coalition.strength.asked import marking_of
from coalition.strength.changes_report import STRENGTH_CHANGES
from coalition.strength.report import STRENGTH_OVER_TIME
from partnership.evidence.banner import marks_of
from partnership.evidence.clock import dated
from partnership.exchange.file_links import file_links
from partnership.exchange.report import Question, Report
from partnership.exchange.stream import file_response
from partnership.exchange.writers import FORMATS

OVER_TIME, CHANGES = "coalition/strength.html", "coalition/strength_changes.html"
# What both pages ask; the evidence is kept by every address.
KEPT = ("force", "sector")


@permission_required("coalition.view_contributor", raise_exception=True)
def strength(request: HttpRequest) -> HttpResponse:
    question = _question(request, STRENGTH_OVER_TIME)
    if not _can_be_answered(question, STRENGTH_OVER_TIME):
        return render(request, OVER_TIME, {"form": question.form}, status=400)
    request.marking = STRENGTH_OVER_TIME.marking(question)
    built = page.build(question)
    context = {
        "form": question.form,
        "page": built,
        "changes_url": _changes_url(request, question, built),
        "exports": _exports(request, question, STRENGTH_OVER_TIME),
    }
    return render(request, OVER_TIME, context)


@permission_required("coalition.export_strength", raise_exception=True)
def strength_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    return _file(request, STRENGTH_OVER_TIME, file_format, OVER_TIME)


@permission_required("coalition.view_contributor", raise_exception=True)
def strength_changes(request: HttpRequest) -> HttpResponse:
    question = _question(request, STRENGTH_CHANGES)
    if not _can_be_answered(question, STRENGTH_CHANGES):
        return render(request, CHANGES, {"form": question.form}, status=400)
    built = changes_page.build(question)
    request.marking = marking_of(
        built.changes.asked, also=marks_of(built.changes.named)
    )
    context = {
        "form": question.form,
        "page": built,
        "exports": _exports(request, question, STRENGTH_CHANGES),
    }
    return render(request, CHANGES, context)


@permission_required("coalition.export_strength", raise_exception=True)
def strength_changes_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    return _file(request, STRENGTH_CHANGES, file_format, CHANGES)


def _question(request: HttpRequest, report: Report) -> Question:
    """What the address asks for, at the date of the page."""
    form = report.filter_form(request.GET, reader=request.user)
    return Question(form, request.as_at, request.user, request.known_at)


def _can_be_answered(question: Question, report: Report) -> bool:
    """Whether the form is right, and can be answered at the date; else it says why."""
    return question.form.is_valid() and not report.refuses(question)


def _changes_url(
    request: HttpRequest, question: Question, built: page.StrengthPage
) -> str:
    """What changed from the first figure shown to the last, of the same contingents."""
    kept = [(key, value) for key, value in question.asked if key in KEPT]
    days = [("period_to", built.last)]
    if built.first_known:
        days.append(("period_from", built.first_known))
    named = [(key, day.isoformat()) for key, day in days]
    address = dated(request, reverse("coalition:strength_changes"))
    return f"{address}{'&' if '?' in address else '?'}{urlencode([*kept, *named])}"


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
    view = {"label": "Link to this view", "url": request.path + query}
    return [*file_links(request.user, report, query), view]
