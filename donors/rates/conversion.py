"""Convert an amount, once, at a named and dated rate (design, section 3.3).

A currency that is not the set's base goes by way of the base, on one day (`rule.py`).
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from donors.models import ExchangeRate, RateSet
from donors.rates.rule import OLDEST, MissingRate, log_earlier_day
from partnership.evidence.currencies import decimals

USD = "USD"
CENT = Decimal("0.01")
RATE_STEP = Decimal("1E-14")


@dataclass(frozen=True)
class Converted:
    """An amount in US dollars, and the rate that made it; US dollars need none."""

    amount_usd: Decimal
    rate_set: RateSet | None = None
    rated_on: date | None = None
    usd_per_unit: Decimal | None = None


@dataclass(frozen=True)
class Exchanged:
    """An amount in another currency, and the rate that made it; the same needs none."""

    amount: Decimal
    rate_set: RateSet | None = None
    rated_on: date | None = None
    per_unit: Decimal | None = None


@dataclass(frozen=True)
class ToDollars:
    """What a currency was worth on a day; converts any amount of that day."""

    rate_set: RateSet
    rated_on: date
    # Of the currency and of US dollars, for one of the set's base currency.
    units: Decimal
    dollars: Decimal

    def converted(self, amount: Decimal) -> Converted:
        """The amount in US dollars, to the cent."""
        return Converted(
            (amount / self.units * self.dollars).quantize(CENT, ROUND_HALF_UP),
            self.rate_set,
            self.rated_on,
            (self.dollars / self.units).quantize(RATE_STEP, ROUND_HALF_UP),
        )

    def from_dollars(self, amount: Decimal, currency: str) -> Decimal:
        """Dollars of that day in the currency, to its minor unit."""
        step = Decimal(1).scaleb(-decimals(currency))
        return (amount / self.dollars * self.units).quantize(step, ROUND_HALF_UP)


def to_dollars(currency: str, on: date, rate_set: RateSet | None = None) -> ToDollars:
    """The set's rate of the day for another currency; MissingRate if there is none."""
    rates, rated_on, units = _rates_near(rate_set, currency, USD, on)
    return ToDollars(rates, rated_on, units[currency], units[USD])


def convert(
    amount: Decimal, currency: str, on: date, rate_set: RateSet | None = None
) -> Converted:
    """The amount in US dollars at the set's rate; MissingRate if there is none."""
    if currency == USD:
        return Converted(amount)
    return to_dollars(currency, on, rate_set).converted(amount)


def convert_between(
    amount: Decimal,
    from_currency: str,
    to_currency: str,
    on: date,
    rate_set: RateSet | None = None,
) -> Exchanged:
    """The amount in another currency, to its minor unit; MissingRate if it has no rate.

    The same currency in and out is the identity, whatever the date.
    """
    if from_currency == to_currency:
        return Exchanged(amount)
    rates, rated_on, units = _rates_near(rate_set, from_currency, to_currency, on)
    exact = amount / units[from_currency] * units[to_currency]
    per_unit = units[to_currency] / units[from_currency]
    step = Decimal(1).scaleb(-decimals(to_currency))
    return Exchanged(
        exact.quantize(step, ROUND_HALF_UP),
        rates,
        rated_on,
        per_unit.quantize(RATE_STEP, ROUND_HALF_UP),
    )


def default_set() -> RateSet | None:
    """The set that converts what is recorded; None if there is none yet."""
    return RateSet.objects.filter(is_default=True).first()


def _rates_near(
    rate_set: RateSet | None, one: str, other: str, on: date
) -> tuple[RateSet, date, dict[str, Decimal]]:
    """The set, its newest day that has both, and how many units one base buys."""
    rates = rate_set or default_set()
    if rates is None:
        raise MissingRate(one, on)
    wanted = {one, other} - {rates.base_currency}
    named = " and ".join(sorted(wanted))
    found = _complete_days(rates, wanted, on - OLDEST, on)
    if not found:
        raise MissingRate(named, on, rates, _last_day(rates, wanted, on))
    day = max(found)
    if day < on:
        log_earlier_day(rates.code, named, on, day)
    return rates, day, {rates.base_currency: Decimal(1), **found[day]}


def _complete_days(
    rates: RateSet, wanted: set[str], first: date, last: date
) -> dict[date, dict[str, Decimal]]:
    found = ExchangeRate.objects.filter(
        rate_set=rates, currency__in=wanted, on__range=(first, last)
    )
    days: dict[date, dict[str, Decimal]] = defaultdict(dict)
    for on, currency, units in found.values_list("on", "currency", "units_per_base"):
        days[on][currency] = units
    return {day: units for day, units in days.items() if wanted <= set(units)}


def _last_day(rates: RateSet, wanted: set[str], on: date) -> date | None:
    """The last day up to this one on which the set has all of these."""
    days = ExchangeRate.objects.filter(rate_set=rates, on__lte=on)
    first, *others = sorted(wanted)
    complete = days.filter(currency=first).order_by("-on")
    for other in others:
        its_days = days.filter(currency=other).values("on")
        complete = complete.filter(on__in=its_days)
    return complete.values_list("on", flat=True).first()
