"""Convert an amount to US dollars, once, at a named and dated rate (design, 3.3).

The rate is that of the day, or of the nearest earlier day within a week, on which the
set has every rate that is needed: banks publish none at weekends. A currency that is
not the set's base goes by way of the base.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from donors.models import ExchangeRate, RateSet

USD = "USD"
CENT = Decimal("0.01")
RATE_STEP = Decimal("1E-14")
OLDEST = timedelta(days=7)


class MissingRate(LookupError):
    """No rate for this currency on or shortly before this date."""


@dataclass(frozen=True)
class Converted:
    """An amount in US dollars, and the rate that made it; US dollars need none."""

    amount_usd: Decimal
    rate_set: RateSet | None = None
    rated_on: date | None = None
    usd_per_unit: Decimal | None = None


def convert(
    amount: Decimal, currency: str, on: date, rate_set: RateSet | None = None
) -> Converted:
    """The amount in US dollars at the set's rate; MissingRate if there is none."""
    (converted,) = convert_all([amount], currency, on, rate_set)
    return converted


def convert_all(
    amounts: list[Decimal], currency: str, on: date, rate_set: RateSet | None = None
) -> list[Converted]:
    """The same for many amounts of one currency and day; the rate is read once."""
    if currency == USD:
        return [Converted(amount) for amount in amounts]
    rates = rate_set or RateSet.objects.filter(is_default=True).first()
    if rates is None:
        raise MissingRate(
            f"There are no exchange rates: {currency} cannot be converted to US dollars"
        )
    rated_on, units = _rates_near(rates, {currency, USD}, on)
    return [
        Converted(
            (amount / units[currency] * units[USD]).quantize(CENT, ROUND_HALF_UP),
            rates,
            rated_on,
            (units[USD] / units[currency]).quantize(RATE_STEP, ROUND_HALF_UP),
        )
        for amount in amounts
    ]


def _rates_near(
    rates: RateSet, currencies: set[str], on: date
) -> tuple[date, dict[str, Decimal]]:
    """The newest day that has all of these rates, and how many units one base buys."""
    wanted = currencies - {rates.base_currency}
    found = ExchangeRate.objects.filter(
        rate_set=rates, currency__in=wanted, on__range=(on - OLDEST, on)
    )
    days: dict[date, dict[str, Decimal]] = {}
    for rate in found:
        days.setdefault(rate.on, {})[rate.currency] = rate.units_per_base
    complete = [day for day, units in days.items() if wanted <= set(units)]
    if not complete:
        named = " and ".join(sorted(wanted))
        raise MissingRate(
            f"{rates} has no rate for {named} on {on:%-d %B %Y} or in the week before"
        )
    day = max(complete)
    return day, {rates.base_currency: Decimal(1), **days[day]}
