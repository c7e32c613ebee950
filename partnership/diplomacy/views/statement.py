"""Statements: the list with the share of each framing, one of them, and the file."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import BadRequest
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render

from partnership.diplomacy.forms.statement import StatementFilter
from partnership.diplomacy.models import Framing, Statement
from partnership.diplomacy.narrative import statement_page
from partnership.diplomacy.narrative.statement_report import STATEMENTS
from partnership.diplomacy.narrative.vocabulary import by_word, findings
from partnership.evidence.banner import bear, highest_marking, marks_of
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.charts.chart import sources_shown
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.file_links import file_links
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import FORMATS


@permission_required("diplomacy.view_statement", raise_exception=True)
def statement_list(request: HttpRequest) -> HttpResponse:
    question = _question(request)
    context = {"form": question.form}
    if not question.form.is_valid():
        return render(request, "diplomacy/statement_list.html", context, status=400)
    framings = Framing.objects.visible_to(request.user)
    request.marking = STATEMENTS.marking(question)
    page = statement_page.build(question, request.GET)
    bear(request, [framings], also=marks_of(sources_shown(page.chart)))
    query = request.GET.urlencode()
    context |= {
        "page": page,
        "exports": file_links(request.user, STATEMENTS, f"?{query}" if query else ""),
    }
    return render(request, "diplomacy/statement_list.html", context)


@permission_required("diplomacy.view_statement", raise_exception=True)
def statement_detail(request: HttpRequest, pk: int) -> HttpResponse:
    statement, reader = statement_or_404(request, pk), request.user
    # What was said was said to everybody.
    found = findings(statement.text, request.as_at, reader, public=True)
    changes = latest_changes(statement, reader)
    named = [statement, statement.actor, statement.framing, statement.source]
    terms = [one.marking_id for one in found]
    request.marking = highest_marking(
        [], also=[*marks_of(named), *terms, *marking_ids_of(changes)]
    )
    context = {"statement": statement, "noted": by_word(found), "changes": changes}
    return render(request, "diplomacy/statement_detail.html", context)


@permission_required("diplomacy.export_statement", raise_exception=True)
def statement_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    question = _question(request)
    if file_format not in FORMATS:
        raise Http404
    if request.as_at_error or not question.form.is_valid():
        raise BadRequest(request.as_at_error or "A filter of the list is wrong.")
    return file_response(request, STATEMENTS, question, file_format)


def statement_or_404(request: HttpRequest, pk: int) -> Statement:
    """A statement of the date or before, with what it names as far as one sees it."""
    reader = request.user
    seen = Statement.objects.seen(request.as_at, reader).select_related("actor")
    framings = Prefetch("framing", Framing.objects.visible_to(reader))
    return get_object_or_404(
        with_sources(seen, reader).prefetch_related(framings), pk=pk
    )


def _question(request: HttpRequest) -> Question:
    form = StatementFilter(request.GET, reader=request.user)
    return Question(form, request.as_at, request.user, request.known_at)
