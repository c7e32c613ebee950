"""The units of what is matched: they stay as they are as long as a match rests on them.

Whoever matches and whoever edits lock the same row, so that of the two one is first.
"""

from datetime import date

from partnership.diplomacy.models import NeedPart, Offer
from partnership.evidence.refusal import Refused

OFFER_STAYS = "It is matched already, so its unit stays. Record another offer"
PART_STAYS = (
    "Offers are matched to it, or it goes on from another edition, so its unit stays."
    " Add another quantity instead"
)
CHANGED = "A colleague has just changed its unit. Read it again, then match it"


def lock_part(part: NeedPart) -> NeedPart:
    """The part's row, held until the transaction ends."""
    return NeedPart.objects.select_for_update(of=("self",)).get(pk=part.pk)


def refuse_changed_unit(
    held: Offer | NeedPart, read: Offer | NeedPart, field: str | None = None
) -> None:
    """Refused if what is locked is no longer in the unit in which it was read."""
    if _unit(held) != _unit(read):
        raise Refused(CHANGED, field)


def refuse_new_terms(offer: Offer, unit: tuple[str, str], offered_on: date) -> None:
    """Refused at its field if matches rest on the unit or the day that would change."""
    if unit != _unit(offer) and offer.matches.exists():
        raise Refused(OFFER_STAYS, "kind")
    if offer.matches.filter(matched_on__lt=offered_on).exists():
        words = "It is matched before that day. Enter an earlier one"
        raise Refused(words, "offered_on")


def refuse_new_unit(part: NeedPart, unit: tuple[str, str]) -> None:
    """Refused if what is matched to the part, or its chain, is counted in its unit."""
    if unit == _unit(part):
        return
    chain = NeedPart.objects.with_thread().filter(thread=part.first_id or part.pk)
    if chain.filter(matches__isnull=False).exists() or chain.count() > 1:
        raise Refused(PART_STAYS, "kind")


def _unit(one: Offer | NeedPart) -> tuple[str, str]:
    return one.kind, one.currency
