"""Factories of needs and offers; nothing in them comes from a source."""

from datetime import date
from decimal import Decimal

from partnership.diplomacy.models import (
    ActorInterest,
    Edition,
    Match,
    Need,
    NeedPart,
    Offer,
    OfferState,
    OfferStep,
)
from partnership.diplomacy.needs.kinds import MONIED, Kind
from partnership.evidence.models import Grade
from tests.factories import TODAY, make_actor, make_marking

DRAFTED = date(2005, 12, 1)
PUBLISHED = date(2006, 1, 1)


def make_edition(number: int = 1, published_on: date | None = PUBLISHED, **values):
    values.setdefault("title", "Forward Perspective")
    values.setdefault("drafted_on", DRAFTED)
    values.setdefault("grade", Grade.OFFICIAL)
    values.setdefault("marking", make_marking())
    return Edition.objects.create(number=number, published_on=published_on, **values)


def make_need(title: str = "Judges", edition: Edition | None = None, **values) -> Need:
    edition = edition or Edition.objects.filter(number=1).first() or make_edition()
    values.setdefault("priority", 2)
    values.setdefault("stated_on", DRAFTED)
    values.setdefault("grade", Grade.OFFICIAL)
    values.setdefault("marking", make_marking())
    return Need.objects.create(title=title, edition=edition, **values)


def make_part(need: Need | None = None, quantity=12, kind=Kind.POSTS, **values):
    if kind in MONIED:
        values.setdefault("currency", "USD")
    values.setdefault("marking", make_marking())
    need = need or make_need()
    return NeedPart.objects.create(need=need, kind=kind, quantity=quantity, **values)


def make_offer(
    name: str = "Denmark",
    quantity=5,
    kind=Kind.POSTS,
    state: OfferState = OfferState.OFFERED,
    offered_on: date = date(2006, 1, 10),
    **values,
) -> Offer:
    if kind in MONIED:
        values.setdefault("currency", "USD")
    values.setdefault("title", f"{kind} of {name}")
    values.setdefault("grade", Grade.STATEMENT)
    values.setdefault("marking", make_marking())
    offer = Offer.objects.create(
        actor=make_actor(name),
        kind=kind,
        quantity=quantity,
        offered_on=offered_on,
        **values,
    )
    make_step(offer, state, offered_on)
    return offer


def make_step(offer: Offer, state: OfferState, took_on: date = TODAY, **values):
    values.setdefault("grade", Grade.STATEMENT)
    values.setdefault("marking", make_marking())
    return OfferStep.objects.create(offer=offer, state=state, took_on=took_on, **values)


def make_match(offer: Offer, part: NeedPart, offered=None, covers=None, **values):
    values.setdefault("matched_on", date(2006, 1, 15))
    values.setdefault("marking", make_marking())
    offered = offer.quantity if offered is None else offered
    return Match.objects.create(
        offer=offer, part=part, offered=offered, covers=covers, **values
    )


def make_interest(name: str = "Italy", sector: str = "15132", **values):
    values.setdefault("kind", "to_ask")
    values.setdefault("why", "They train police well.")
    values.setdefault("stated_on", TODAY)
    values.setdefault("grade", Grade.OFFICIAL)
    values.setdefault("marking", make_marking())
    actor = make_actor(name) if name else None
    return ActorInterest.objects.create(actor=actor, sector=sector, **values)


def make_mix() -> tuple[NeedPart, NeedPart]:
    """A need of 12 posts and USD 4,000,000, covered by a mix of posts and money."""
    need = make_need("Courts in Basra", priority=1)
    posts = make_part(need, 12)
    money = make_part(need, 4_000_000, Kind.MONEY)
    make_match(make_offer("Denmark", 5), posts, 5, 5)
    make_match(
        make_offer("Japan", Decimal(2_500_000), Kind.MONEY), money, 2_500_000, 2_500_000
    )
    make_match(
        make_offer("Spain", 1_000_000, Kind.MONEY, currency="EUR"), money, 1_000_000
    )
    make_match(
        make_offer("Italy", 4),
        money,
        4,
        400_000,
        conversion="A post costs USD 100,000 a year",
    )
    return posts, money
