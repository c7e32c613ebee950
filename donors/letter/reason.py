"""Why the money has not come, as the donor said; the newest explanation stands."""

from donors.letter.facts import Facts
from donors.letter.words import quoted
from donors.models import NonDelivery
from partnership.evidence.templatetags.display import long_day


def reason_sentence(facts: Facts) -> str:
    """Spain’s stated reason of 5 January 2006 is: spread over years (“…”)."""
    said = facts.explanation
    if said is None:
        return ""
    source = f", by {quoted(said.source.title)}" if said.source else ""
    lead = f"The reason stated by {facts.donor} on {long_day(said.stated_on)}{source}"
    if said.reason == NonDelivery.OTHER:
        return f"{lead}: {quoted(said.words)}."
    label = NonDelivery(said.reason).label.lower()
    words = f", {quoted(said.words)}" if said.words else ""
    return f"{lead}: {label}{words}."
