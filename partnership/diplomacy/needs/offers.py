"""Offers at a date: how far each has come, and what is left of it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import (
    Case,
    Count,
    DecimalField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest

from partnership.diplomacy.models import Match, Offer, OfferState
from partnership.diplomacy.models.offer import OfferQuerySet
from partnership.diplomacy.needs.kinds import in_words
from partnership.evidence.visible_sources import with_sources

FIGURE = DecimalField(max_digits=20, decimal_places=2)
NOUGHT = Value(Decimal(0), FIGURE)


def offers_at(on: date, reader: Any) -> OfferQuerySet:
    """Offers made by a date with `state`, `taken`, `left` and `is_matched`.

    `left` is null where the offer states no quantity.
    """
    made = Match.objects.visible_to(reader).made(on).filter(offer=OuterRef("pk"))
    taken = made.order_by().values("offer").annotate(sum=Sum("offered")).values("sum")
    return (
        Offer.objects.visible_to(reader)
        .known(on)
        .with_state(on, reader)
        .annotate(
            taken=Coalesce(Subquery(taken), NOUGHT),
            is_matched=Exists(made),
        )
        .annotate(
            left=Case(
                When(
                    quantity__isnull=False,
                    then=Greatest(F("quantity") - F("taken"), NOUGHT),
                ),
                default=None,
                output_field=FIGURE,
            )
        )
    )


def open_offers(on: date, reader: Any) -> OfferQuerySet:
    """Those that are not withdrawn, of which something is left or may be."""
    offers = offers_at(on, reader).exclude(state=OfferState.WITHDRAWN)
    return offers.exclude(left=0)


def unmatched(on: date, reader: Any) -> OfferQuerySet:
    """Offers without a need: not withdrawn, and set against nothing."""
    offers = offers_at(on, reader).exclude(state=OfferState.WITHDRAWN)
    return offers.filter(is_matched=False)


def for_page(offers: OfferQuerySet, reader: Any) -> QuerySet[Offer]:
    """With what a page names of them: actor, province, source."""
    return with_sources(offers.select_related("actor", "province"), reader)


def left_words(offer: Offer) -> str:
    """What is left of an offer from `offers_at`: 2 posts; all of it; not known."""
    if offer.left is None:
        return "not known"
    if not offer.left:
        return "nothing"
    return in_words(offer.kind, offer.left, offer.currency)


def state_label(offer: Offer) -> str:
    """How far it has come, in words."""
    return OfferState(offer.state).label


@dataclass(frozen=True)
class Summary:
    """How many offers stand at a date, and how many of them nobody needs yet."""

    standing: int
    unmatched: int
    indicated: int

    @property
    def finding(self) -> str:
        """3 of 7 offers are matched to no need; 2 are only indicated."""
        if not self.standing:
            return ""
        are = "is" if self.unmatched == 1 else "are"
        words = f"{self.unmatched:,} of {self.standing:,} offers {are}"
        words += " matched to no need"
        if self.indicated:
            are = "is" if self.indicated == 1 else "are"
            words += f"; {self.indicated:,} {are} only indicated"
        return f"{words}."


def summary(offers: OfferQuerySet) -> Summary:
    """Of offers from `offers_at`; those that are withdrawn are left out."""
    standing = offers.exclude(state=OfferState.WITHDRAWN).order_by()
    counts = standing.aggregate(
        standing=Count("pk"),
        unmatched=Count("pk", filter=Q(is_matched=False)),
        indicated=Count("pk", filter=Q(state=OfferState.INDICATED)),
    )
    return Summary(**counts)
