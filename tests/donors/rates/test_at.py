from datetime import date, timedelta
from decimal import Decimal

import pytest

from donors.rates import rates_at
from tests.donors.rates.factories import FRIDAY, add_rates, make_rate_set
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


def found(on=TODAY):
    return {
        (rate.rate_set_id, rate.currency): (rate.usd_per_unit, rate.rated_on)
        for rate in rates_at(on)
    }


def test_every_set_goes_by_way_of_its_own_base(django_assert_num_queries):
    ecb, fed = make_rate_set(), make_rate_set("fed", "USD")
    add_rates(ecb, USD="1.2113", SEK="9.2535")
    add_rates(fed, SEK="8")

    with django_assert_num_queries(1):
        rates = found()

    assert rates == {
        (ecb.pk, "USD"): (1, TODAY),
        (ecb.pk, "EUR"): (Decimal("1.2113"), TODAY),
        (ecb.pk, "SEK"): (Decimal("0.13090182093262"), TODAY),
        (fed.pk, "USD"): (1, TODAY),
        (fed.pk, "SEK"): (Decimal("0.125"), TODAY),
    }


def test_both_rates_are_of_the_newest_day_that_has_both():
    ecb = make_rate_set()
    add_rates(ecb, FRIDAY, USD="1.2", SEK="9", JPY="140")
    add_rates(ecb, TODAY, SEK="10")
    add_rates(ecb, TODAY + timedelta(days=1), USD="2", SEK="2")

    rates = found()

    assert rates[ecb.pk, "SEK"] == (Decimal("0.13333333333333"), FRIDAY)
    assert rates[ecb.pk, "EUR"] == (Decimal("1.2"), FRIDAY)
    assert rates[ecb.pk, "JPY"][1] == FRIDAY


def test_a_rate_is_good_for_a_week():
    ecb = make_rate_set()
    add_rates(ecb, FRIDAY, USD="1.2")

    assert (ecb.pk, "EUR") in found(FRIDAY + timedelta(days=7))
    assert set(found(FRIDAY + timedelta(days=8))) == {(ecb.pk, "USD")}
    assert set(found(FRIDAY - timedelta(days=1))) == {(ecb.pk, "USD")}


def test_a_set_without_dollars_converts_only_dollars():
    made = make_rate_set("riksbank", "SEK")
    add_rates(made, EUR="0.1")

    assert found() == {(made.pk, "USD"): (1, TODAY)}


def test_a_leap_day_reaches_back_over_it():
    ecb = make_rate_set()
    add_rates(ecb, date(2004, 2, 29), USD="1.25")

    assert found(date(2004, 3, 7))[ecb.pk, "EUR"] == (
        Decimal("1.25"),
        date(2004, 2, 29),
    )
    assert (ecb.pk, "EUR") not in found(date(2004, 3, 8))
