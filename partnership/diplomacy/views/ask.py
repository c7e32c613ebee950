"""The ledger of asks, one ask, and the same rows as a file."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from partnership.diplomacy.asks import listing
from partnership.diplomacy.asks import page as ask_page
from partnership.diplomacy.asks.report import ASKS
from partnership.diplomacy.forms.ask_filter import AskFilter
from partnership.diplomacy.models import Ask, AskStep, Stance
from partnership.diplomacy.models.ask_queries import STALE_DAYS
from partnership.evidence.banner import highest_marking
from partnership.exchange.file_links import file_links
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import formats_of


@permission_required("diplomacy.view_ask", raise_exception=True)
def ask_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    found = listing.build(on, reader, request.GET)
    shown = [model.objects.visible_to(reader) for model in (Ask, AskStep, Stance)]
    request.marking = highest_marking(
        [*shown, found.form.fields["actor"].queryset], also=found.named_marking_ids
    )
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "list": found,
        "form": found.form,
        "stale_days": STALE_DAYS,
        "exports": file_links(reader, ASKS, f"?{query.urlencode()}" if query else ""),
    }
    status = 400 if found.form.errors else 200
    return render(request, "diplomacy/ask_list.html", context, status=status)


@permission_required("diplomacy.view_ask", raise_exception=True)
def ask_detail(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        page = ask_page.build(request.as_at, request.user, pk)
    except Ask.DoesNotExist as unknown:
        raise Http404 from unknown
    request.marking = page.marking
    context = {"page": page, "stale_days": STALE_DAYS}
    return render(request, "diplomacy/ask_detail.html", context)


@permission_required("diplomacy.export_ask", raise_exception=True)
def ask_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    if file_format not in formats_of(ASKS):
        raise Http404
    form = AskFilter(request.GET, reader=request.user)
    if not form.is_valid():
        raise BadRequest(" ".join(e for es in form.errors.values() for e in es))
    if request.as_at_error:
        raise BadRequest(request.as_at_error)
    question = Question(form, request.as_at, request.user, request.known_at)
    return file_response(request, ASKS, question, file_format)
