"""How an amount or a rate of the ledger is written. It never queries."""

from decimal import Decimal

from django import template

from donors.gap_report.groups import instrument_words
from donors.rates import USD
from donors.words import places_of

register = template.Library()

SIGNIFICANT = 8
MINUS = "\N{MINUS SIGN}"


@register.filter
def money(amount: Decimal | None, currency: str = USD) -> str:
    """1,500,000.00; in yen 1,500,000: as many decimals as the currency has."""
    if amount is None:
        return ""
    places = places_of(amount, currency)
    return f"{MINUS if amount < 0 else ''}{abs(amount):,.{places}f}"


@register.filter
def instruments(amounts: dict[str, Decimal] | str) -> str:
    """Grants 33.0, loans 5.0, in US$ million: forms are never added silently.

    Empty where there is no sum to ask, as of a fund that nobody is seen to pay into.
    """
    return instrument_words(amounts) if amounts else ""


@register.filter
def rate(units: Decimal | None) -> str:
    """0.13093382; eight digits that count, without noughts at the end."""
    if units is None:
        return ""
    places = max(SIGNIFICANT - 1 - units.adjusted(), 0)
    figure = f"{units:,.{places}f}"
    return figure.rstrip("0").rstrip(".") if "." in figure else figure
