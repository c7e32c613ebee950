"""Amounts and ledger entries as IATI has them, and beside them what made them ours."""

from datetime import date
from typing import Any

from donors.iati.namespace import PREFIX
from donors.iati.writing.known import Known
from donors.iati.writing.xml import Element, amount_words, narrative
from donors.models import RateSet


def own(columns: dict[str, Any]) -> dict[str, Any]:
    """The same attributes under our own name, which may stand beside its own."""
    return {f"{PREFIX}:{name}": value for name, value in columns.items()}


def conversion(one: Any, known: Known) -> dict[str, Any]:
    """What converted an amount once; nothing for dollars."""
    if one.rate_set_id is None:
        return {}
    return {
        "usd": one.amount_usd,
        "rate-set": known.code(RateSet, one.rate_set_id),
        "usd-per-unit": one.usd_per_unit,
        "in-pledge-currency": getattr(one, "in_pledge_currency", None),
    }


def value(one: Any, on: date, known: Known) -> Element:
    """An amount with its currency; its date is that of the rate, or else its own."""
    converted = conversion(one, known)
    if not converted and getattr(one, "in_pledge_currency", None) is not None:
        converted = {"in-pledge-currency": one.in_pledge_currency}
    stated = {"currency": one.currency, "value-date": one.rated_on or on}
    return Element("value", stated | own(converted), amount_words(one.amount))


def transaction(
    kind: str, on: date, amount: Element, attributes: dict[str, Any], *orgs: Element
) -> Element:
    """A transaction of this type, with who gives and who receives."""
    return Element(
        "transaction",
        attributes,
        Element("transaction-type", {"code": kind}),
        Element("transaction-date", {"iso-date": on}),
        amount,
        *orgs,
    )


def organisation(tag: str, actor: Any, **attributes: Any) -> Element:
    """An actor in one of its roles; under its own identifier where it has one."""
    ref = {"ref": actor.iati_identifier} | attributes
    return Element(tag, ref, narrative(actor.name))
