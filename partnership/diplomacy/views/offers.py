"""Offers: the list with who may help where, and one offer with what fits it."""

from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from partnership.diplomacy.forms.need_list import OfferFilter
from partnership.diplomacy.models import Edition, Match, Offer, OfferStep
from partnership.diplomacy.needs import bearing
from partnership.diplomacy.needs.cover import soft_matches, tell_cover
from partnership.diplomacy.needs.offer_report import INTERESTS, OFFERS
from partnership.diplomacy.needs.offers import for_page, offers_at, summary
from partnership.diplomacy.needs.suggest import for_offer, interests
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.few import few
from partnership.evidence.paging import page_url
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.file_links import files_of

ROWS, MATCHES_SHOWN, STEPS_SHOWN = 50, 100, 50


@permission_required("diplomacy.view_need", raise_exception=True)
def offer_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    request.marking = highest_marking(bearing.of_all(reader))
    form = OfferFilter(request.GET, reader=reader, on=on)
    offers = offers_at(on, reader)
    found = for_page(form.narrow(offers), reader)
    page = Paginator(found, ROWS).get_page(request.GET.get("page"))
    number = page.paginator.count
    context = {
        "form": form,
        "page": page,
        "offers": list(page.object_list),
        "found": f"{number:,} offer{'' if number == 1 else 's'}",
        "summary": summary(offers),
        "previous_url": page_url(request.GET, page, -1),
        "next_url": page_url(request.GET, page, 1),
        "interests": interests(on, reader),
        "exports": files_of(request, OFFERS),
        "interest_exports": files_of(request, INTERESTS),
    }
    status = 400 if form.errors else 200
    return render(request, "diplomacy/offer_list.html", context, status=status)


@permission_required("diplomacy.view_need", raise_exception=True)
def offer_detail(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader, evidence = request.as_at, request.user, request.evidence
    offer = offer_or_404(request, pk)
    edition = Edition.objects.in_force(on, reader).first()
    suggestions = for_offer(offer, edition, on, reader, evidence)
    matches = Match.objects.visible_to(reader).filter(offer=offer, matched_on__lte=on)
    rows = few(
        matches.select_related("part__need__edition", "offer__actor").order_by(
            "matched_on", "pk"
        ),
        MATCHES_SHOWN,
    )
    tell_cover(rows, offer.state, on, evidence)
    steps = OfferStep.objects.visible_to(reader).filter(offer=offer, took_on__lte=on)
    changes = latest_changes(offer, reader)
    needs = [one.need.pk for one in suggestions]
    needs += [row.part.need_id for row in rows]
    request.marking = highest_marking(
        [
            *bearing.of_offers(reader, pk=pk),
            *bearing.of_needs(reader, pk__in=needs),
            matches,
        ],
        also=[*marking_ids_of(changes), *marks_of([edition])],
    )
    context = {
        "offer": offer,
        "matches": rows,
        "steps": few(with_sources(steps, reader), STEPS_SHOWN),
        "suggestions": suggestions,
        "edition": edition,
        "left_out": soft_matches(rows).in_words(evidence),
        "changes": changes,
    }
    return render(request, "diplomacy/offer_detail.html", context)


def offer_or_404(request: HttpRequest, pk: int) -> Offer:
    """An offer that the reader may see and that was made by the date."""
    offers = offers_at(request.as_at, request.user).select_related("marking")
    return get_object_or_404(for_page(offers, request.user), pk=pk)
