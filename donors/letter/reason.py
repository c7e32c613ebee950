"""Why the money has not come, as the donor said; the newest explanation stands."""

from donors.letter.facts import Facts
from donors.letter.words import quoted
from donors.models import NonDelivery
from partnership.evidence.templatetags.display import long_day


def reason_sentence(facts: Facts) -> str:
    """The reason that Spain stated on 5 January 2006 is “spread over years”: “…”."""
    said = facts.explanation
    if said is None:
        return ""
    source = f"According to {quoted(said.source.title)}, the" if said.source else "The"
    lead = f"{source} reason that {facts.donor} stated on {long_day(said.stated_on)} is"
    if said.reason == NonDelivery.OTHER:
        return f"{lead} {quoted(said.words)}."
    label = quoted(NonDelivery(said.reason).label.lower())
    words = f": {quoted(said.words)}" if said.words else ""
    return f"{lead} {label}{words}."
