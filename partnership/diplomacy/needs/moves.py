"""How an offer may move: indicated, offered, accepted; withdrawn, and made again."""

from datetime import date

from partnership.diplomacy.models import OfferState, OfferStep
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
