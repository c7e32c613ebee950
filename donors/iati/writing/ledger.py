"""The pledged amount and the entries of a ledger as transactions."""

from collections.abc import Iterable, Iterator
from typing import Any

from donors.iati.writing.known import Known
from donors.iati.writing.money import own, transaction, value
from donors.iati.writing.xml import Element
from donors.models import Pledge, Transaction, TransactionKind

# What tells the amount of the pledge itself from what was changed of it since.
IS_AMOUNT = {"is": "amount"}


def amount_pledged(
    pledge: Pledge, kind: str, known: Known, orgs: list[Element]
) -> Element:
    """What was promised at first; what changed it since is in the ledger."""
    on = pledge.pledged_on
    stated = value(pledge, on, known)
    return transaction(kind, on, stated, own(IS_AMOUNT), *orgs)


def entries(
    ledger: Iterable[Transaction],
    kind_of_pledge: str,
    known: Known,
    orgs: list[Element],
    links: dict[int, str],
) -> Iterator[Element]:
    """Each entry, numbered within its pledge, so that others can name it."""
    places: dict[int, int] = {}
    for place, one in enumerate(ledger, start=1):
        places[one.pk] = place
        is_of_pledge = one.kind == TransactionKind.PLEDGE
        attributes = {"ref": one.reference} | own(
            {"entry": place, **_columns(one, places, known, links)}
        )
        yield transaction(
            kind_of_pledge if is_of_pledge else one.kind,
            one.transacted_on,
            value(one, one.transacted_on, known),
            attributes,
            *orgs,
        )


def _columns(
    one: Transaction, places: dict[int, int], known: Known, links: dict[int, str]
) -> dict[str, Any]:
    return {
        "nature": one.nature,
        "reverses": places.get(one.reverses_id),
        "takes-from": links.get(one.takes_from_id),
        "reason": one.reason,
        "marking": known.marking(one.marking_id),
        **known.evidence(one),
    }
