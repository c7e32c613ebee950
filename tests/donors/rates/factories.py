"""Rate sets and rates of any base, by name."""

from datetime import date
from decimal import Decimal

from donors.models import ExchangeRate, RateSet
from tests.factories import TODAY, make_marking

FRIDAY = date(2006, 1, 27)


def make_rate_set(code="ecb", base="EUR", **values) -> RateSet:
    defaults = {"name": code.upper(), "marking": make_marking()}
    return RateSet.objects.create(code=code, base_currency=base, **(defaults | values))


def add_rates(rate_set: RateSet, on: date = TODAY, **units) -> list[ExchangeRate]:
    """How many units of each currency one of the set's base buys that day."""
    return ExchangeRate.objects.bulk_create(
        ExchangeRate(
            rate_set=rate_set,
            currency=currency,
            on=on,
            units_per_base=Decimal(of_currency),
            marking=make_marking(),
        )
        for currency, of_currency in units.items()
    )
