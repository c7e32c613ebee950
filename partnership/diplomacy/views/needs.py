"""Needs of the host nation: the list, one need, and the figures as files."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render

from partnership.diplomacy.forms.need_list import NeedFilter
from partnership.diplomacy.models import Edition, Need
from partnership.diplomacy.needs import bearing, listing
from partnership.diplomacy.needs.cover import soft_matches
from partnership.diplomacy.needs.offers import for_page, unmatched
from partnership.diplomacy.needs.report import NEEDS
from partnership.diplomacy.needs.suggest import for_need, who_may_help
from partnership.diplomacy.needs.totals import totals
from partnership.evidence.banner import highest_marking
from partnership.evidence.beside import show_beside
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.few import few
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.file_links import file_links
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import FORMATS

UNMATCHED_SHOWN = 50


@permission_required("diplomacy.view_need", raise_exception=True)
def need_list(request: HttpRequest) -> HttpResponse:
    on, reader, evidence = request.as_at, request.user, request.evidence
    request.marking = highest_marking(bearing.of_all(reader))
    found = listing.build(on, reader, request.GET, evidence)
    asked = (found.edition, on, reader, evidence)
    free = for_page(unmatched(on, reader), reader).order_by("actor__name", "pk")
    context = {
        "list": found,
        "form": found.form,
        "edition": found.edition,
        "totals": totals(*asked) if found.edition else None,
        "unmatched": few(free, UNMATCHED_SHOWN),
        "exports": _exports(request),
    }
    status = 400 if found.form.errors else 200
    return render(request, "diplomacy/need_list.html", context, status=status)


@permission_required("diplomacy.view_need", raise_exception=True)
def need_detail(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader, evidence = request.as_at, request.user, request.evidence
    need = need_or_404(request, pk)
    (row,) = listing.rows_of([need], on, reader, evidence)
    changes = latest_changes(need, reader)
    suggestions = for_need(need, row.parts, on, reader)
    helpers = who_may_help(need, on, reader)
    offers = [one.offer.pk for one in suggestions]
    interests = [one.pk for one in helpers]
    request.marking = highest_marking(
        [
            *bearing.of_needs(reader, pk=pk),
            *bearing.of_needs(reader, pk=need.continues_id),
            *bearing.of_offers(reader, pk__in=offers),
            *bearing.of_interests(reader, Q(pk__in=interests)),
        ],
        also=marking_ids_of(changes),
    )
    show_beside(request, need)
    context = {
        "need": need,
        "edition": _edition(request, need),
        "row": row,
        "former": _former(request, need),
        "suggestions": suggestions,
        "helpers": helpers,
        "left_out": soft_matches(
            match for one in row.parts for match in one.matches
        ).in_words(evidence),
        "changes": changes,
    }
    return render(request, "diplomacy/need_detail.html", context)


@permission_required("diplomacy.export_need", raise_exception=True)
def need_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    if file_format not in FORMATS:
        raise Http404
    form = NeedFilter(request.GET, reader=request.user, on=request.as_at)
    if not form.is_valid() or request.as_at_error:
        return need_list(request)
    question = Question(form, request.as_at, request.user, request.known_at)
    return file_response(request, NEEDS, question, file_format)


def need_or_404(request: HttpRequest, pk: int) -> Need:
    """A need that the reader may see and that is known at the date."""
    reader = request.user
    needs = Need.objects.visible_to(reader).known(request.as_at)
    needs = needs.select_related("edition", "province", "marking")
    return get_object_or_404(with_sources(needs, reader), pk=pk)


def _edition(request: HttpRequest, need: Need) -> Edition:
    """Its edition, with the state at the date."""
    editions = Edition.objects.visible_to(request.user)
    return editions.with_state(request.as_at, request.user).get(pk=need.edition_id)


def _former(request: HttpRequest, need: Need) -> Need | None:
    """The need that it carries on, if the reader may see it."""
    seen = Need.objects.visible_to(request.user).select_related("edition")
    return seen.filter(pk=need.continues_id).first()


def _exports(request: HttpRequest) -> list[dict[str, str]]:
    """The same rows as files, with the date of the page, for those who may."""
    left = ("as_at", "page")
    kept = [(key, value) for key, value in request.GET.items() if key not in left]
    query = urlencode([*kept, ("as_at", request.as_at.isoformat())])
    return file_links(request.user, NEEDS, f"?{query}")
