"""Editions of the Forward Perspective: the list, one edition, and what it changes."""

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from partnership.diplomacy.models import Edition, EditionState
from partnership.diplomacy.needs import bearing, edition_report, listing
from partnership.diplomacy.needs.changes import between
from partnership.diplomacy.needs.edition_report import shown
from partnership.diplomacy.needs.totals import totals
from partnership.evidence.banner import highest_marking
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.few import few
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.file_links import files_of

EDITIONS_SHOWN, NEEDS_SHOWN = 100, 200


@permission_required("diplomacy.view_need", raise_exception=True)
def edition_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    request.marking = highest_marking(shown(reader))
    editions = few(edition_report.editions(on, reader), EDITIONS_SHOWN)
    current = [one for one in editions if one.state == EditionState.IN_FORCE]
    drafts = [one for one in editions if one.state == EditionState.DRAFT]
    context = {
        "editions": editions,
        "current": current[0] if current else None,
        "drafts": drafts,
        "exports": files_of(request, edition_report.EDITIONS),
    }
    return render(request, "diplomacy/edition_list.html", context)


@permission_required("diplomacy.view_need", raise_exception=True)
def edition_detail(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader, evidence = request.as_at, request.user, request.evidence
    edition = edition_or_404(request, pk)
    needs = listing.needs_of(edition, on, reader)
    rows = few(needs.select_related("province").order_by("priority", "pk"), NEEDS_SHOWN)
    others = editions_at(request).exclude(pk=pk).order_by("-number")
    former = _compared_with(request, edition, others)
    changes = latest_changes(edition, reader)
    compared = [edition.pk, *([former.pk] if former else [])]
    request.marking = highest_marking(
        [
            *bearing.of_editions(reader),
            *bearing.of_needs(reader, edition__in=compared),
        ],
        also=marking_ids_of(changes),
    )
    context = {
        "edition": edition,
        "rows": listing.rows_of(rows, on, reader, evidence),
        "is_cut": rows,
        "totals": totals(edition, on, reader, evidence),
        "difference": between(former, edition, on, reader) if former else None,
        "others": few(others, EDITIONS_SHOWN),
        "changes": changes,
    }
    return render(request, "diplomacy/edition_detail.html", context)


def editions_at(request: HttpRequest) -> Any:
    """The editions known at the date of the page, with their state."""
    on, reader = request.as_at, request.user
    return Edition.objects.visible_to(reader).known(on).with_state(on, reader)


def edition_or_404(request: HttpRequest, pk: int) -> Edition:
    """An edition known at the date of the page, with its state and source."""
    editions = editions_at(request).select_related("marking")
    return get_object_or_404(with_sources(editions, request.user), pk=pk)


def _compared_with(
    request: HttpRequest, edition: Edition, others: Any
) -> Edition | None:
    """The edition that `?against=` names by its number; else the one before it."""
    asked = request.GET.get("against", "")
    if not asked:
        return others.filter(number__lt=edition.number).first()
    if not asked.isascii() or not asked.isdecimal() or len(asked) > 4:
        raise BadRequest("Compare with an edition by its number, such as against=1.")
    return get_object_or_404(others, number=asked)
