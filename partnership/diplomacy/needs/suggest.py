"""Ranked matches for a need or an offer, each explained; and whom to ask for help."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from partnership.diplomacy.models import (
    ActorInterest,
    Edition,
    Need,
    NeedPart,
    Offer,
)
from partnership.diplomacy.needs.areas import sector_of
from partnership.diplomacy.needs.cover import PartCover, covers_of
from partnership.diplomacy.needs.criteria import Criterion, judge, total
from partnership.diplomacy.needs.offers import for_page, open_offers
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

# So many are looked at, and so many are shown.
CONSIDERED, SHOWN = 200, 10
INTERESTS_SHOWN = 50


@dataclass(frozen=True)
class Suggestion:
    """An offer that could cover a part of a need, and how well it fits."""

    need: Need
    cover: PartCover
    offer: Offer
    criteria: list[Criterion]

    @property
    def score(self) -> int:
        """Points of 100, the sum of the criteria."""
        return total(self.criteria)


def for_need(need: Need, covers: list[PartCover], on: date, reader: Any) -> Few:
    """Open offers for what is not covered of a need, the best fit first."""
    waiting = [one for one in covers if one.rest is None or one.rest > 0]
    fits = Q(kind__in={one.part.kind for one in waiting})
    if need.sector:
        fits |= Q(sector__startswith=sector_of(need.sector))
    offers = for_page(open_offers(on, reader).filter(fits), reader)
    if not waiting:
        return Few()
    found = [
        _best(need, waiting, offer)
        for offer in offers.order_by("-offered_on", "-pk")[:CONSIDERED]
    ]
    return _ranked(found)


def for_offer(
    offer: Offer, edition: Edition | None, on: date, reader: Any, evidence: str
) -> Few:
    """Needs of an edition that an offer from `offers_at` could cover."""
    if edition is None or offer.left == 0:
        return Few()
    of_kind = NeedPart.objects.visible_to(reader).filter(kind=offer.kind)
    fits = Q(pk__in=of_kind.order_by().values("need"))
    if offer.sector:
        fits |= Q(sector__startswith=sector_of(offer.sector))
    needs = Need.objects.visible_to(reader).known(on).filter(fits, edition=edition)
    needs = needs.select_related("province", "edition")
    rows = list(needs.order_by("priority", "pk")[:CONSIDERED])
    covers = covers_of([need.pk for need in rows], on, reader, evidence)
    found = []
    for need in rows:
        parts = covers.get(need.pk, [])
        waiting = [one for one in parts if one.rest is None or one.rest > 0]
        if waiting:
            found.append(_best(need, waiting, offer))
    return _ranked(found)


def _best(need: Need, waiting: list[PartCover], offer: Offer) -> Suggestion:
    """Against the part that it fits best."""
    judged = [
        Suggestion(need, cover, offer, judge(need, cover, offer)) for cover in waiting
    ]
    return max(judged, key=lambda one: one.score)


def _ranked(found: list[Suggestion]) -> Few:
    """The best first; of equals, the more pressing need and the older record."""
    found.sort(key=lambda one: (-one.score, one.need.priority, one.offer.pk))
    return Few(found[:SHOWN], more=len(found) > SHOWN)


def who_may_help(need: Need, on: date, reader: Any) -> Few:
    """Interests in the need's sector, or in what it lies in or takes in."""
    if not need.sector:
        return Few()
    about = Q(sector=need.sector) | Q(sector=sector_of(need.sector))
    if len(need.sector) == 3:
        about |= Q(sector__startswith=need.sector)
    return interests(on, reader, about)


def interests(on: date, reader: Any, about: Q | None = None) -> Few:
    """Who is obliged or inclined to help where, or is to be asked, at a date."""
    return few(interests_at(on, reader, about), INTERESTS_SHOWN)


def interests_at(on: date, reader: Any, about: Q | None = None) -> QuerySet:
    """All of them, area by area."""
    found = ActorInterest.objects.visible_to(reader).at(on)
    found = found.filter(about) if about is not None else found
    found = with_sources(found.select_related("actor"), reader)
    return found.order_by("sector", "actor__name", "pk")
