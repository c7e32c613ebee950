from datetime import date
from decimal import Decimal

import pytest

from donors.models import ExchangeRate, RateSet
from donors.rates import MissingRate, convert
from tests.donors.factories import make_rate
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db
FRIDAY = date(2006, 1, 27)


def test_us_dollars_need_no_rate_and_stay_as_they_are():
    converted = convert(Decimal("12.34"), "USD", TODAY)

    assert (converted.amount_usd, converted.rate_set) == (Decimal("12.34"), None)


def test_the_rate_of_the_day_or_of_the_nearest_day_in_the_week_before():
    make_rate("SEK", "8", on=FRIDAY)
    make_rate("SEK", "4", on=TODAY)

    assert convert(Decimal(80), "SEK", TODAY).amount_usd == 20
    before = convert(Decimal(80), "SEK", date(2006, 1, 31))
    assert (before.amount_usd, before.rated_on) == (10, FRIDAY)
    assert convert(Decimal(80), "SEK", date(2006, 2, 8)).rated_on == TODAY
    with pytest.raises(MissingRate, match="SEK on 9 February 2006"):
        convert(Decimal(80), "SEK", date(2006, 2, 9))
    with pytest.raises(MissingRate):
        convert(Decimal(80), "SEK", date(2006, 1, 26))


def euro_rates(**rates):
    made = RateSet.objects.create(
        code="ecb",
        name="ECB",
        base_currency="EUR",
        is_default=True,
        marking=make_marking(),
    )
    for currency, units in rates.items():
        ExchangeRate.objects.create(
            rate_set=made,
            currency=currency,
            on=TODAY,
            units_per_base=Decimal(units),
            marking=make_marking(),
        )
    return made


def test_another_base_is_a_way_across():
    """100 SEK were 13.09 US dollars on 1 February 2006."""
    euro_rates(SEK="9.2535", USD="1.2113")

    converted = convert(Decimal(100), "SEK", TODAY)

    assert converted.amount_usd == Decimal("13.09")
    assert convert(Decimal(100), "EUR", TODAY).amount_usd == Decimal("121.13")


def test_both_rates_must_be_of_one_day():
    rates = euro_rates(USD="1.2")
    ExchangeRate.objects.create(
        rate_set=rates,
        currency="SEK",
        on=FRIDAY,
        units_per_base=9,
        marking=make_marking(),
    )

    with pytest.raises(MissingRate, match="SEK and USD"):
        convert(Decimal(100), "SEK", TODAY)


def test_without_any_rates_the_currency_is_named():
    with pytest.raises(MissingRate, match="SEK"):
        convert(Decimal(1), "SEK", TODAY)
