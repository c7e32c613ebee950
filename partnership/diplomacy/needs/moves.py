"""How an offer may move: indicated, offered, accepted; withdrawn, and made again."""

from datetime import date
from typing import Any

from partnership.diplomacy.models import Offer, OfferState, OfferStep
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import long_day

FIRST = (OfferState.INDICATED, OfferState.OFFERED, OfferState.ACCEPTED)
NEXT = {
    OfferState.INDICATED: (
        OfferState.OFFERED,
        OfferState.ACCEPTED,
        OfferState.WITHDRAWN,
    ),
    OfferState.OFFERED: (OfferState.ACCEPTED, OfferState.WITHDRAWN),
    OfferState.ACCEPTED: (OfferState.WITHDRAWN,),
    OfferState.WITHDRAWN: (OfferState.INDICATED, OfferState.OFFERED),
}
UNSEEN = "A step of this offer is recorded that you may not see, and this does not fit"
BY_DAY = ("took_on", "pk")


def allowed_after(step: OfferStep | None) -> tuple[OfferState, ...]:
    """The states that may follow; after none, those of a first step."""
    return NEXT[OfferState(step.state)] if step else FIRST


def fault_of(
    state: str, took_on: date, newest: OfferStep | None, is_seen: bool
) -> Refused | None:
    """Why an offer cannot take this step after its newest one."""
    if newest is None:
        return None
    was = f"{newest.get_state_display().lower()} since {long_day(newest.took_on)}"
    if took_on < newest.took_on:
        words = f"The offer is {was}. Enter that day or a later one"
        return Refused(words if is_seen else UNSEEN, "took_on")
    if state not in allowed_after(newest):
        choices = " or ".join(one.label.lower() for one in allowed_after(newest))
        words = f"The offer is {was}: choose {choices}"
        return Refused(words if is_seen else UNSEEN, "state")
    return None


def fault_of_correction(
    step: OfferStep, state: str, took_on: date, reader: Any
) -> Refused | None:
    """Why a step cannot be corrected to this; it stays between those beside it."""
    steps = list(step.offer.steps.order_by(*BY_DAY))
    at = [one.pk for one in steps].index(step.pk)
    seen = _seen(step.offer, reader)
    if at:
        fault = fault_of(state, took_on, steps[at - 1], steps[at - 1].pk in seen)
    else:
        fault = _fault_of_first(step.offer, state, took_on)
    if fault or at + 1 == len(steps):
        return fault
    return _fault_before(steps[at + 1], state, took_on, seen)


def refuse_day_after_steps(offer: Offer, offered_on: date, reader: Any) -> None:
    """Refused at its field if a later step of the offer comes before its new day."""
    second = offer.steps.order_by(*BY_DAY)[1:2]
    for one in second:
        if one.took_on < offered_on:
            words = _or_earlier(one) if one.pk in _seen(offer, reader) else UNSEEN
            raise Refused(words, "offered_on")


def move_first_step(offer: Offer, offered_on: date, by: Any) -> None:
    """Let the first step stand on the offer's new day; inside the offer's change."""
    first = offer.steps.order_by(*BY_DAY).first()
    if first and first.took_on != offered_on:
        rows = OfferStep.objects.filter(pk=first.pk)
        rows.save_version(first.version, by, took_on=offered_on)


def _fault_of_first(offer: Offer, state: str, took_on: date) -> Refused | None:
    if took_on != offer.offered_on:
        day = long_day(offer.offered_on)
        words = f"The first step is of the day of the offer, {day}. Update the offer"
        return Refused(f"{words} to change both", "took_on")
    if state not in FIRST:
        return Refused("It is the first step: choose another state", "state")
    return None


def _fault_before(
    after: OfferStep, state: str, took_on: date, seen: set[int]
) -> Refused | None:
    """Why a step cannot stand before this one."""
    if took_on > after.took_on:
        words, field = _or_earlier(after), "took_on"
    elif after.state not in NEXT[OfferState(state)]:
        words = f"On {long_day(after.took_on)} the offer came to"
        words += f" {after.get_state_display().lower()}, which cannot follow"
        words, field = f"{words} {OfferState(state).label.lower()}", "state"
    else:
        return None
    return Refused(words if after.pk in seen else UNSEEN, field)


def _or_earlier(step: OfferStep) -> str:
    was = f"{step.get_state_display().lower()} since {long_day(step.took_on)}"
    return f"The offer is {was}. Enter that day or an earlier one"


def _seen(offer: Offer, reader: Any) -> set[int]:
    steps = OfferStep.objects.visible_to(reader).filter(offer=offer)
    return set(steps.order_by().values_list("pk", flat=True))
