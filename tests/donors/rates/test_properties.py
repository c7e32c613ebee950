"""What holds of every conversion, whatever the rates, the days and the amounts."""

import logging
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from donors.rates import MissingRate, convert, convert_between, rates_at
from tests.donors.rates.factories import FRIDAY, add_rates, make_rate_set
from tests.factories import TODAY

pytestmark = pytest.mark.django_db
# Each writes rates: a fifth of the profile's examples, 100 or 2,000.
WITHIN_ONE_TEST = settings(
    max_examples=settings.default.max_examples // 5,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
AMOUNTS = st.decimals(0, 10**9, places=2)
UNITS = st.decimals("0.01", 1000, places=4)
DAYS = st.dates(date(2004, 2, 20), date(2004, 3, 15))


@given(AMOUNTS, st.sampled_from(["USD", "SEK", "IQD", "DEM"]), DAYS)
@WITHIN_ONE_TEST
def test_the_same_currency_in_and_out_is_the_identity_even_without_rates(
    amount, currency, on
):
    exchanged = convert_between(amount, currency, currency, on)

    assert (exchanged.amount, exchanged.rate_set) == (amount, None)
    assert convert(amount, "USD", on).amount_usd == amount


@given(AMOUNTS, UNITS, UNITS)
@WITHIN_ONE_TEST
def test_there_and_back_is_the_same_within_rounding(amount, sek, usd):
    rates = make_rate_set()
    add_rates(rates, SEK=sek, USD=usd)

    there = convert_between(amount, "SEK", "USD", TODAY, rates)
    back = convert_between(there.amount, "USD", "SEK", TODAY, rates)

    # Half a cent there is worth that many öre, and half an öre is lost on the way back.
    bound = (Decimal("0.005") * sek / usd) + Decimal("0.005")
    assert abs(back.amount - amount) <= bound + Decimal("1E-9")
    rates.rates.all().delete()
    rates.delete()


@given(st.sets(DAYS, max_size=6), st.sets(DAYS, max_size=6), DAYS)
@WITHIN_ONE_TEST
def test_a_rate_is_of_the_newest_day_of_the_week_that_has_both_or_missing(
    dollar_days, krona_days, on
):
    """Weekends, holidays and the leap day of 2004 are days as any other."""
    rates = make_rate_set()
    for day in dollar_days:
        add_rates(rates, day, USD="1.2")
    for day in krona_days:
        add_rates(rates, day, SEK="9")
    week = {on - timedelta(days=days) for days in range(8)}
    usable = dollar_days & krona_days & week

    if usable:
        assert convert(Decimal(9), "SEK", on, rates).rated_on == max(usable)
    else:
        with pytest.raises(MissingRate):
            convert(Decimal(9), "SEK", on, rates)
    (in_sql,) = [r.rated_on for r in rates_at(on) if r.currency == "SEK"] or [None]
    assert in_sql == max(usable, default=None)
    rates.rates.all().delete()
    rates.delete()


def test_amounts_go_to_the_minor_unit_of_the_currency():
    rates = make_rate_set()
    add_rates(rates, JPY="142.22", KWD="0.35317", CLF="0.01234")

    def worth(currency):
        return convert_between(Decimal(10), "EUR", currency, TODAY, rates).amount

    assert [worth(code) for code in ("JPY", "KWD", "CLF")] == [
        Decimal(1422),
        Decimal("3.532"),
        Decimal("0.1234"),
    ]


def test_a_set_without_dollars_converts_its_own_currencies_and_no_dollars():
    rates = make_rate_set("riksbank", "SEK")
    add_rates(rates, EUR="0.1", DKK="0.8")

    assert convert_between(Decimal(8), "DKK", "EUR", TODAY, rates).amount == 1
    with pytest.raises(MissingRate, match="EUR and USD"):
        convert(Decimal(1), "EUR", TODAY, rates)


def test_an_earlier_day_is_logged_once_for_a_conversion(caplog):
    rates = make_rate_set()
    add_rates(rates, FRIDAY, USD="1.2", SEK="9")
    sunday = date(2006, 1, 29)

    with caplog.at_level(logging.INFO, "donors.rates"):
        convert(Decimal(1), "SEK", sunday, rates)

    (line,) = caplog.messages
    assert "set=ecb rates='SEK and USD' on=2006-01-29 rated_on=2006-01-27" in line
    caplog.clear()
    with caplog.at_level(logging.INFO, "donors.rates"):
        convert(Decimal(1), "SEK", FRIDAY, rates)
        rates_at(FRIDAY)
        assert caplog.messages == []
        rates_at(sunday)
    assert len(caplog.messages) == 1
