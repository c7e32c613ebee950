"""Conversion at a named and dated rate, against the reference."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from donors.rates import MissingRate, convert, convert_between
from partnership.evidence.currencies import decimals
from tests.donors.reference import chances
from tests.donors.reference.rates import STEP, rounded
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


@on_some_ledgers
@given(
    pair=st.permutations(chances.CURRENCIES).map(lambda found: found[:2]),
    on=chances.days,
    amount=chances.counts.map(Decimal),
)
def test_an_amount_goes_from_one_currency_to_another_by_way_of_the_base(
    pair, on, amount, ground
):
    one, other = pair
    rates = chances.RATES.sets["daily"]
    day = rates.day_for_both(one, other, on)
    if day is None:
        with pytest.raises(MissingRate):
            convert_between(amount, one, other, on, ground.rate_sets["daily"])
        return

    found = convert_between(amount, one, other, on, ground.rate_sets["daily"])

    per_unit = rates.units(other, day) / rates.units(one, day)
    smallest = Decimal(1).scaleb(-decimals(other))
    assert found.amount == rounded(Fraction(amount) * per_unit, smallest)
    assert found.rated_on == day
    assert found.per_unit == rounded(per_unit, STEP)
