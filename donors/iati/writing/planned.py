"""What is to come, and what must happen first."""

from collections.abc import Iterable
from datetime import date

from donors.iati.namespace import PREFIX
from donors.iati.writing.known import Known
from donors.iati.writing.money import own
from donors.iati.writing.xml import Element, amount_words, narrative
from donors.models import Condition, Instalment, Pledge
from partnership.actors.models import Actor


def planned(
    instalments: Iterable[Instalment], pledge: Pledge, known: Known
) -> list[Element]:
    """Instalments as planned disbursements, each on the day on which it is due."""
    rated_on = pledge.rated_on or pledge.pledged_on
    stated = {"currency": pledge.currency, "value-date": rated_on}
    return [
        Element(
            "planned-disbursement",
            own(
                {
                    "agreed-on": one.agreed_on,
                    "usd": one.amount_usd,
                    "marking": known.marking(one.marking_id),
                }
            ),
            Element("period-start", {"iso-date": one.due_on}),
            Element("period-end", {"iso-date": one.due_on}),
            Element("value", stated, amount_words(one.amount)),
        )
        for one in instalments
    ]


def conditions(found: Iterable[Condition], on: date, known: Known) -> list[Element]:
    """What must happen first; nobody says of which of IATI's types ours are."""
    inside = [
        Element("condition", {"type": "1"}, narrative(one.text), _ours(one, on, known))
        for one in found
    ]
    return [Element("conditions", {"attached": "1"}, *inside)] if inside else []


def _ours(one: Condition, on: date, known: Known) -> Element:
    is_met = one.met_on and one.met_on <= on
    columns = {
        "owner": known.code(Actor, one.owner_id),
        "set-on": one.set_on,
        "met-on": one.met_on if is_met else None,
        "marking": known.marking(one.marking_id),
    }
    return Element(f"{PREFIX}:condition", columns)
