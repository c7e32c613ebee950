"""Money of teams: needs, what is secured, and never two currencies in one sum."""

from datetime import date
from decimal import Decimal

import pytest

from coalition.team.money import (
    MoneySums,
    amount_words,
    funding_at,
    sums_by_currency,
)
from tests.coalition.factories import make_team
from tests.coalition.team.factories import make_funding, team
from tests.factories import make_user

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)


def sums(on=FEBRUARY):
    found = sums_by_currency(funding_at(on, make_user(), "firm"))
    return {one.currency: one for one in found}


def test_each_currency_stands_for_itself():
    make_funding(None, 5_000_000)
    make_funding("Denmark", 1_000_000)
    make_funding("United Kingdom", 3_000_000)
    make_funding("Denmark", 4_000_000, "DKK")

    found = sums()

    assert (found["USD"].needed, found["USD"].secured) == (5_000_000, 4_000_000)
    assert (found["USD"].lacking, found["USD"].wider) == (1_000_000, 25)
    assert (found["DKK"].needed, found["DKK"].lacking) == (None, None)
    assert found["DKK"].secured == 4_000_000
    assert found["DKK"].wider == 100


def test_a_donor_restates_what_it_has_secured():
    make_funding("Denmark", 1_000_000)
    make_funding("Denmark", 400_000, stated_on=date(2006, 1, 20))
    make_funding("Denmark", 900_000, stated_on=date(2006, 3, 1))

    assert sums()["USD"].secured == 400_000
    assert sums(date(2006, 1, 19))["USD"].secured == 1_000_000
    assert sums(date(2006, 1, 9)) == {}


def test_more_than_is_needed_is_not_lacking_and_nought_is_not_unknown():
    assert MoneySums("USD", Decimal(5), Decimal(9)).lacking == 0
    assert MoneySums("USD", Decimal(5), None).lacking == 5
    assert MoneySums("USD", None, Decimal(9)).lacking is None
    assert MoneySums("USD", Decimal(5)).words == "none recorded of USD 5 needed"
    assert MoneySums("USD", Decimal(5), Decimal(0)).words == "USD 0 of USD 5 needed"


def test_a_team_without_a_known_lead_has_no_share_and_is_in_none():
    make_funding("Denmark", 1_000_000)
    babil = make_team("Babil PRT", province=team().province, lead=None).prt
    make_funding("Italy", 3_000_000, prt=babil)

    assert (sums()["USD"].secured, sums()["USD"].compared) == (4_000_000, 1_000_000)
    assert sums()["USD"].wider == 100


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        ("1500000.0000", "USD", "USD 1,500,000"),
        ("1500000.5000", "USD", "USD 1,500,000.50"),
        ("7.0000", "JPY", "JPY 7"),
        ("0.1250", "KWD", "KWD 0.125"),
    ],
)
def test_an_amount_is_written_as_finely_as_its_currency_is_counted(
    amount, currency, words
):
    assert amount_words(Decimal(amount), currency) == words
