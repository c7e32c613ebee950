"""What one US dollar buys of another currency, for a report in that currency."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from donors.models import RateSet
from donors.rates.conversion import USD, convert_between


@dataclass(frozen=True)
class DisplayRate:
    """How many units of a currency one US dollar bought, by which set and on which day.

    Of the dollar itself it is one, and needs no set.
    """

    currency: str = USD
    units_per_usd: Decimal = Decimal(1)
    rate_set: RateSet | None = None
    rated_on: date | None = None


def display_rate(currency: str, on: date) -> DisplayRate:
    """What a dollar buys at a date, by the default set; MissingRate without a rate."""
    if currency == USD:
        return DisplayRate()
    exchanged = convert_between(Decimal(1), USD, currency, on)
    bought = exchanged.per_unit
    return DisplayRate(currency, bought, exchanged.rate_set, exchanged.rated_on)
