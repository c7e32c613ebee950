"""An amount in three forms: as stated, in dollars, in the currency of its pledge."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from donors.models import Pledge
from donors.rates import (
    CENT,
    USD,
    Converted,
    MissingRate,
    convert,
    convert_between,
)
from partnership.evidence.refusal import Refused


def money(amount: Decimal, currency: str, converted: Converted) -> dict[str, Any]:
    """The columns of an amount: as stated, and once converted."""
    return {
        "amount": amount,
        "currency": currency,
        "amount_usd": converted.amount_usd,
        "rate_set": converted.rate_set,
        "rated_on": converted.rated_on,
        "usd_per_unit": converted.usd_per_unit,
    }


def counts_for(
    pledge: Pledge, amount_usd: Decimal, currency: str, on: date
) -> Decimal | None:
    """What dollars of a day are in the pledge's currency; None for an amount in it.

    Raises MissingRate where the pledge's currency has no rate for the day.
    """
    if currency == pledge.currency:
        return None
    to, rates = pledge.currency, pledge.rate_set
    return convert_between(amount_usd, USD, to, on, rates).amount


def money_of(
    pledge: Pledge, amount: Decimal, currency: str, on: date
) -> dict[str, Any]:
    """The columns of an amount that counts in a pledge's ledger, at its own day."""
    converted = convert(amount, currency, on)
    counted = counts_for(pledge, converted.amount_usd, currency, on)
    return {**money(amount, currency, converted), "in_pledge_currency": counted}


def at_own_rate(pledge: Pledge, amount: Decimal, field: str | None = None) -> Decimal:
    """US dollars of an amount in the pledge's currency, at the rate that converted it.

    Help without a figure was not converted: it has the rate of its day. Without one,
    Refused at the field.
    """
    if pledge.usd_per_unit is not None:
        return (amount * pledge.usd_per_unit).quantize(CENT, ROUND_HALF_UP)
    on = pledge.rated_on or pledge.pledged_on
    try:
        return convert(amount, pledge.currency, on, pledge.rate_set).amount_usd
    except MissingRate as missing:
        raise Refused(str(missing), field) from missing
