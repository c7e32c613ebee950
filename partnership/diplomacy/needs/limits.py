"""An offer covers no more than it is: how much of it is matched at once."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from partnership.diplomacy.models import Match, Offer, OfferState, OfferStep
from partnership.diplomacy.needs.kinds import in_words
from partnership.diplomacy.needs.moves import UNSEEN
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import long_day


@dataclass(frozen=True)
class Taken:
    """So much of an offer from one day on; until another, or without an end."""

    quantity: Decimal
    begins: date
    ends: date | None

    def holds(self, on: date) -> bool:
        """Whether it is taken on this day."""
        return self.begins <= on and (self.ends is None or on < self.ends)


def most_at_once(taken: list[Taken]) -> Decimal:
    """The most that is taken on any day; it only grows on a day that one begins."""
    days = {one.begins for one in taken}
    sums = (sum(one.quantity for one in taken if one.holds(day)) for day in days)
    return max(sums, default=Decimal(0))


def taken_of(offer: Offer, but: Match | None = None) -> list[Taken]:
    """What every match takes of an offer, whoever may see it; one may be left out."""
    matches = offer.matches.exclude(offered=None).exclude(pk=but.pk if but else None)
    rows = matches.values_list("offered", "matched_on", "ended_on")
    return [Taken(*row) for row in rows]


def left_of(offer: Offer, new: Taken, but: Match | None = None) -> Decimal | None:
    """What is left of an offer for the days of a new match; None if it has no figure.

    Below nought where more is taken than there is.
    """
    if offer.quantity is None:
        return None
    others = taken_of(offer, but)
    days = {new.begins, *(one.begins for one in others if new.holds(one.begins))}
    return offer.quantity - max(
        sum((one.quantity for one in others if one.holds(day)), Decimal(0))
        for day in days
    )


def lock(offer: Offer) -> Offer:
    """The offer's row, held until the transaction ends: two officers take turns."""
    return Offer.objects.select_for_update(of=("self",)).get(pk=offer.pk)


def refuse_beyond(
    offer: Offer, new: Taken, reader: Any, but: Match | None = None
) -> None:
    """Refused at its field if so much is not left of the offer, which is locked."""
    left = left_of(offer, new, but)
    if left is None or new.quantity <= left:
        return
    seen = Match.objects.visible_to(reader).filter(offer=offer).count()
    if seen < offer.matches.count():
        words = "So much is not left: some of it is matched where you may not see it"
    elif left <= 0:
        words = "Nothing is left of this offer: all of it is matched already"
    else:
        words = f"Only {in_words(offer.kind, left, offer.currency)} of it are left"
        if offer.currency:
            words = words.replace(" are left", " is left")
    raise Refused(words, "offered")


def refuse_withdrawn(offer: Offer, on: date, reader: Any) -> None:
    """Refused if the offer is withdrawn on this day, or not made yet."""
    if on < offer.offered_on:
        words = f"The offer was made on {long_day(offer.offered_on)}. Enter that day"
        raise Refused(f"{words} or a later one", "matched_on")
    newest = offer.steps.filter(took_on__lte=on).order_by("-took_on", "-pk").first()
    if newest and newest.state == OfferState.WITHDRAWN:
        seen = OfferStep.objects.visible_to(reader).filter(pk=newest.pk).exists()
        words = f"The offer was withdrawn on {long_day(newest.took_on)}"
        raise Refused(words if seen else UNSEEN, "matched_on")


def refuse_smaller(offer: Offer, quantity: Decimal | None, reader: Any) -> None:
    """Refused at its field if more than this is matched already."""
    if quantity is None:
        return
    taken = most_at_once(taken_of(offer))
    if quantity >= taken:
        return
    seen = Match.objects.visible_to(reader).filter(offer=offer).count()
    if seen < offer.matches.count():
        words = "More than this is matched already, where you may not see it"
    else:
        said = in_words(offer.kind, taken, offer.currency)
        words = f"{said} of it is matched already. End a match first"
    raise Refused(words, "quantity")
