"""The balance of effort, and the records behind each of its shares."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.dashboard.balance import page, records
from partnership.dashboard.balance.measures import RIGHTS
from partnership.dashboard.balance.records import RECORDS
from partnership.dashboard.balance.report import BALANCE
from partnership.exchange.file_links import files_of
from partnership.exchange.report import Question, Report

PAGE, RECORDS_PAGE = "dashboard/balance.html", "dashboard/balance_records.html"


@permission_required(RIGHTS, raise_exception=True)
def balance(request: HttpRequest) -> HttpResponse:
    question = _question(request, BALANCE)
    if not _can_be_answered(question, BALANCE):
        return render(request, PAGE, {"form": question.form}, status=400)
    request.marking = BALANCE.marking(question)
    context = {
        "form": question.form,
        "page": page.build(question),
        "exports": files_of(request, BALANCE),
    }
    return render(request, PAGE, context)


@permission_required(RIGHTS, raise_exception=True)
def balance_records(request: HttpRequest) -> HttpResponse:
    question = _question(request, RECORDS)
    if not _can_be_answered(question, RECORDS):
        return render(request, RECORDS_PAGE, {"form": question.form}, status=400)
    request.marking = RECORDS.marking(question)
    context = {
        "form": question.form,
        "page": records.build(question, request.GET),
        "exports": files_of(request, RECORDS),
    }
    return render(request, RECORDS_PAGE, context)


def _question(request: HttpRequest, report: Report) -> Question:
    """What the address asks for, at the date of the page."""
    form = report.form(request.GET, request.as_at, request.user)
    return Question(form, request.as_at, request.user, request.known_at)


def _can_be_answered(question: Question, report: Report) -> bool:
    """Whether the form is right, and can be answered at the date; else it says why."""
    return question.form.is_valid() and not report.refuses(question)
