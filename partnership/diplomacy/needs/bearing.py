"""What a page or a file of needs and offers bears: what it shows, and what it names."""

from typing import Any

from django.db.models import Q, QuerySet

from partnership.actors.models import Actor, Province
from partnership.diplomacy.models import (
    ActorInterest,
    Edition,
    Match,
    Need,
    NeedPart,
    Offer,
    OfferStep,
)
from partnership.evidence.models import Source


def of_needs(reader: Any, **of: Any) -> list[QuerySet]:
    """Needs with all that they name, and what covers them."""
    needs = Need.objects.visible_to(reader).filter(**of).order_by()
    parts = NeedPart.objects.visible_to(reader).filter(need__in=needs).with_thread()
    matches = Match.objects.visible_to(reader).with_thread().order_by()
    matches = matches.filter(thread__in=parts.order_by().values("thread"))
    covered = [matches, *of_offers(reader, matches__in=matches)]
    return [*_stated(reader, needs, parts), *covered]


def _stated(reader: Any, needs: QuerySet, parts: QuerySet) -> list[QuerySet]:
    """Needs with their parts, edition, province and source."""
    editions = Edition.objects.visible_to(reader)
    provinces = Province.objects.visible_to(reader)
    return [
        needs,
        parts.order_by(),
        editions.filter(needs__in=needs).order_by(),
        provinces.filter(needs__in=needs).order_by(),
        _sources(reader, needs),
    ]


def of_offers(reader: Any, **of: Any) -> list[QuerySet]:
    """Offers with their steps, actors, provinces and sources."""
    offers = Offer.objects.visible_to(reader).filter(**of).order_by()
    steps = OfferStep.objects.visible_to(reader).filter(offer__in=offers).order_by()
    return [
        offers,
        steps,
        Actor.objects.visible_to(reader).filter(offers__in=offers).order_by(),
        Province.objects.visible_to(reader).filter(offers__in=offers).order_by(),
        _sources(reader, offers, steps),
    ]


def of_interests(reader: Any, about: Q | None = None) -> list[QuerySet]:
    """Interests with the actors and sources that they name."""
    found = ActorInterest.objects.visible_to(reader).order_by()
    found = found.filter(about) if about is not None else found
    actors = Actor.objects.visible_to(reader).filter(interests__in=found)
    return [found, actors.order_by(), _sources(reader, found)]


def of_editions(reader: Any, **of: Any) -> list[QuerySet]:
    """Editions with their sources."""
    editions = Edition.objects.visible_to(reader).filter(**of).order_by()
    return [editions, _sources(reader, editions)]


def of_all(reader: Any) -> list[QuerySet]:
    """Every need, offer, edition and interest, and all that they name."""
    matches = Match.objects.visible_to(reader).order_by()
    needs = Need.objects.visible_to(reader).order_by()
    return [
        *_stated(reader, needs, NeedPart.objects.visible_to(reader)),
        *of_offers(reader),
        matches,
        *of_editions(reader),
        *of_interests(reader),
        Province.objects.visible_to(reader),
    ]


def _sources(reader: Any, *evidenced: QuerySet) -> QuerySet:
    named = Q()
    for rows in evidenced:
        named |= Q(pk__in=rows.values("source"))
    return Source.objects.visible_to(reader).filter(named)
