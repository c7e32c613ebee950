"""Conversion at a named and dated rate, against the reference."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from donors.rates import MissingRate, convert
from tests.donors.reference import chances
from tests.donors.reference.some_rates import FIRST, LAST
from tests.donors.reference.worlds import on_some_ledgers

pytestmark = [pytest.mark.django_db, pytest.mark.tampers]


@on_some_ledgers
@given(
    currency=st.sampled_from(chances.CURRENCIES),
    code=st.sampled_from(["daily", "sparse"]),
    on=st.dates(FIRST - timedelta(days=3), LAST + timedelta(days=9)),
    amount=chances.counts.map(Decimal),
)
def test_an_amount_is_converted_at_the_rate_of_the_day_or_named_as_missing(
    currency, code, on, amount, ground
):
    rates = chances.RATES
    wanted = rates.dollars(code, amount, currency, on)

    if wanted is None:
        with pytest.raises(MissingRate) as missing:
            convert(amount, currency, on, ground.rate_sets[code])
        # Of the set's own base it is the dollar that is missing.
        lacking = "USD" if currency == rates.sets[code].base else currency
        for word in (lacking, code, f"{on:%-d %B %Y}"):
            assert word in str(missing.value)
        return
    found = convert(amount, currency, on, ground.rate_sets[code])

    assert found.amount_usd == wanted
    if currency == "USD":
        assert (found.amount_usd, found.rate_set) == (amount, None)
    else:
        assert found.usd_per_unit == rates.usd_per_unit(code, currency, on)
        assert found.rated_on == rates.sets[code].day_for(currency, on)
