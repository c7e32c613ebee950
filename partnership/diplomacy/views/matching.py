"""Set an offer against a part of a need; end such a match."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from partnership.diplomacy.forms.match import MatchEndForm, MatchForm
from partnership.diplomacy.models import Match
from partnership.diplomacy.needs import bearing
from partnership.diplomacy.needs.cover import covers_of
from partnership.diplomacy.needs.offers import open_offers
from partnership.diplomacy.views.form_page import form_page
from partnership.diplomacy.views.need_forms import bear_need, part_or_404
from partnership.diplomacy.views.offers import offer_or_404
from partnership.evidence.banner import bear
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.refusal import or_say_why


@permission_required("diplomacy.add_match", raise_exception=True)
def match_add(request: HttpRequest, pk: int) -> HttpResponse:
    """`?offer=` chooses an open offer beforehand."""
    part, today = part_or_404(request, pk), request.as_at_default
    bear_need(request, part.need)
    match = Match(part=part, matched_on=today, marking=part.need.marking)
    match.offer_id = _offer_asked_for(request)
    need = part.need
    page = form_page(request, f"Match an offer: {need}", need.get_absolute_url())
    covers = covers_of([need.pk], request.as_at, request.user, request.evidence)
    cover = next(one for one in covers[need.pk] if one.part.pk == part.pk)
    page["context"]["aside"] = [
        ("Asked for", part.in_words),
        ("Covered", cover.covered_words),
        ("Rest", cover.rest_words),
        ("Not converted", cover.apart_words),
    ]
    return or_say_why(
        lambda form: add_record(
            request, form, match, **page, message="The offer is matched to the need."
        ),
        partial(MatchForm, today=today),
    )


@permission_required("diplomacy.change_match", raise_exception=True)
def match_end(request: HttpRequest, pk: int) -> HttpResponse:
    matches = Match.objects.visible_to(request.user).filter(
        matched_on__lte=request.as_at
    )
    match = get_object_or_404(matches.select_related("part__need", "marking"), pk=pk)
    match.offer = offer_or_404(request, match.offer_id)
    bear_need(request, match.part.need)
    bear(request, [matches.filter(pk=pk), *bearing.of_offers(request.user, matches=pk)])
    heading = f"End a match: {match.offer} for {match.part.need}"
    page = form_page(request, heading, match.get_absolute_url())
    return or_say_why(
        lambda form: edit_record(
            request, form, match, **page, message="The match is updated."
        ),
        partial(MatchEndForm, today=request.as_at_default),
    )


def _offer_asked_for(request: HttpRequest) -> int | None:
    """The open offer that the address names; None if it names none."""
    asked = request.GET.get("offer", "")
    if not asked.isascii() or not asked.isdecimal() or len(asked) > 18:
        return None
    offers = open_offers(request.as_at_default, request.user)
    return offers.filter(pk=asked).values_list("pk", flat=True).first()
