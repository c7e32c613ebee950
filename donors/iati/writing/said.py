"""What sources said of a pledge, for which the standard has no word."""

from donors.iati.namespace import PREFIX
from donors.iati.writing.known import Known
from donors.iati.writing.money import conversion
from donors.iati.writing.xml import Element
from donors.models import Explanation, PledgeStatement


def statement(one: PledgeStatement, known: Known) -> Element:
    """So much was still undelivered, or had been pledged, on a date."""
    columns = {
        "kind": one.kind,
        "stated-on": one.stated_on,
        "amount": one.amount,
        "currency": one.currency,
        "rated-on": one.rated_on,
        "in-pledge-currency": one.in_pledge_currency,
        **conversion(one, known),
        "note": one.note,
        "marking": known.marking(one.marking_id),
        **known.evidence(one),
    }
    return Element(f"{PREFIX}:statement", columns)


def explanation(one: Explanation, known: Known) -> Element:
    """Why money has not come, as the donor said on a day."""
    columns = {
        "reason": one.reason,
        "words": one.words,
        "stated-on": one.stated_on,
        "marking": known.marking(one.marking_id),
        **known.evidence(one),
    }
    return Element(f"{PREFIX}:explanation", columns)
