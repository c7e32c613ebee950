"""Amounts in the pledge's own currency, with US dollars beside them."""

from datetime import date
from decimal import Decimal

import pytest

from tests.donors.factories import (
    MADRID,
    make_disbursement,
    make_pledge,
    make_rate,
    make_statement,
    millions,
)
from tests.donors.letters import paragraph
from tests.factories import TODAY

pytestmark = pytest.mark.django_db

EURO = Decimal("1.25")


@pytest.fixture
def euros():
    rate = make_rate("EUR", "0.8", MADRID)
    return {
        "currency": "EUR",
        "rate_set": rate.rate_set,
        "rated_on": MADRID,
        "usd_per_unit": EURO,
    }


@pytest.fixture
def pledge(euros):
    amounts = {"amount": millions(48), "amount_usd": millions(60)}
    return make_pledge(**amounts, **euros, instrument="grant", conference=None)


def test_its_own_currency_comes_first_and_the_rate_stands_beneath(reader, pledge):
    told = paragraph(reader)

    assert told.text == (
        "On 24 October 2003 Spain pledged EUR 48m (US$60m) in grants for 2004 to 2007."
        " By our record none of it has come. Of the 48 months of its period, 25 have"
        " passed; on a straight line EUR 25m (US$31.25m) would have come by now. None"
        " of that has, which puts delivery 25 months behind. EUR 23m (US$28.75m) is not"
        " yet due."
    )
    assert told.footnotes[0] == (
        "US dollars at the rate of the pledge: EUR 1 is US$1.25 (Test rates, 24"
        " October 2003)."
    )


def test_a_small_rate_has_digits_enough_to_work_out_the_dollars(reader):
    rate = make_rate("JPY", "107.315", MADRID)
    make_pledge(
        amount=millions(5000),
        amount_usd=Decimal("46591808.00"),
        currency="JPY",
        rate_set=rate.rate_set,
        rated_on=MADRID,
        usd_per_unit=Decimal("0.00931836183199"),
    )

    assert "JPY 1 is US$0.0093183618 (" in paragraph(reader).footnotes[0]


def test_what_came_is_valued_at_the_pledges_rate_and_as_it_arrived(
    reader, pledge, euros
):
    make_disbursement(
        pledge, 10, amount_usd=millions(15), **euros | {"rated_on": date(2005, 6, 1)}
    )

    assert (
        "EUR 10m (US$12.5m) of it has come, worth US$15m on the days on which it came."
    ) in paragraph(reader).text


def test_a_statement_in_dollars_is_quoted_in_dollars(reader, pledge):
    make_statement(pledge, 50, in_pledge_currency=millions(36))

    text = paragraph(reader).text
    assert "US$50m of it was still undelivered on 1 February 2006." in text
    assert "what has come since" not in text


def test_another_amount_of_the_pledge_is_told_apart_in_its_own_currency(
    reader, pledge, euros
):
    later = {"kind": "pledged", "currency": "EUR", "rate_set": euros["rate_set"]}
    later |= {"rated_on": TODAY, "usd_per_unit": Decimal("1.2")}
    make_statement(
        pledge, 55, amount_usd=millions(66), stated_on=date(2005, 1, 1), **later
    )
    # The same amount as the pledge, in dollars of another day.
    make_statement(pledge, 48, amount_usd=millions("57.6"), **later)

    text = paragraph(reader).text

    assert (
        "puts the pledge at EUR 55m (US$68.75m); our record has EUR 48m (US$60m)."
    ) in text
