"""Pledges that no rate values at a date: which currency, set and day, and how many."""

from datetime import date
from decimal import Decimal

import pytest

from donors.models import Pledge
from donors.rates import MissingRate, convert, missing_rates
from tests.donors.factories import make_pledge
from tests.donors.rates.factories import FRIDAY, add_rates, make_rate_set
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db
LATER = date(2006, 3, 1)


def pledged(rate_set, currency="SEK", donor="Sweden"):
    return make_pledge(
        donor,
        currency=currency,
        amount=100,
        amount_usd=10,
        rate_set=rate_set,
        rated_on=FRIDAY,
        usd_per_unit=Decimal("0.1"),
    )


def said(on, reader=None):
    reader = reader or make_user()
    return [str(one) for one in missing_rates(on, Pledge.objects.all(), reader)]


def test_nothing_is_missing_where_every_currency_has_a_rate():
    ecb = make_rate_set()
    add_rates(ecb, FRIDAY, USD="1.2", SEK="9")
    pledged(ecb)
    pledged(ecb, "EUR", "Spain")
    make_pledge("Canada")

    assert said(TODAY) == []


def test_each_currency_and_set_is_named_with_the_sets_last_day(
    django_assert_num_queries,
):
    ecb, own = make_rate_set(), make_rate_set("own", "USD")
    add_rates(ecb, FRIDAY, USD="1.2", SEK="9")
    add_rates(ecb, TODAY, SEK="9")
    pledged(ecb)
    pledged(ecb, "EUR", "Spain")
    pledged(own, "SEK", "Norway")
    reader = make_user()

    with django_assert_num_queries(3):
        found = missing_rates(LATER, Pledge.objects.all(), reader)

    assert [str(one) for one in found] == [
        "The set ECB has no rate for EUR on 1 March 2006 or in the week before: its"
        " last before that is of 27 January 2006",
        "The set ECB has no rate for SEK on 1 March 2006 or in the week before: its"
        " last before that is of 27 January 2006",
        "The set OWN has no rate for SEK on 1 March 2006 or in the week before: it has"
        " none before that",
    ]
    assert [(one.currency, one.rate_set, one.pledges) for one in found] == [
        ("EUR", ecb, 1),
        ("SEK", ecb, 1),
        ("SEK", own, 1),
    ]


def test_a_set_that_the_reader_may_not_see_is_not_named():
    pledged(make_rate_set("secret", "USD", marking=make_marking("secret")))

    (sentence,) = said(TODAY)

    assert sentence.startswith("A rate set that is not named here has no rate for SEK")


def test_a_missing_rate_says_currency_set_day_and_the_last_day():
    ecb = make_rate_set(is_default=True)
    add_rates(ecb, FRIDAY, USD="1.2", SEK="9")
    add_rates(ecb, TODAY, SEK="9")

    with pytest.raises(MissingRate) as missing:
        convert(Decimal(1), "SEK", LATER)

    error = missing.value
    assert (error.currency, error.rate_set, error.on) == ("SEK and USD", ecb, LATER)
    assert error.has_until == FRIDAY
    assert "ECB has no rate for SEK and USD on 1 March 2006" in str(error)
    assert "its last before that is of 27 January 2006" in str(error)
