"""Which rates an export says that it used."""

from datetime import timedelta
from decimal import Decimal

import pytest

from donors.models import Pledge, Transaction
from donors.rates.listed import NONE_NEEDED, rates_used
from tests.donors.factories import make_disbursement, make_pledge
from tests.donors.rates.factories import FRIDAY, add_rates, make_rate_set
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def ecb():
    rates = make_rate_set()
    add_rates(rates, FRIDAY, USD="1.2", SEK="9.6")
    return rates


def converted(rates, **values):
    return {
        "currency": "SEK",
        "amount": 100,
        "amount_usd": 13,
        "rate_set": rates,
        "rated_on": FRIDAY,
        "usd_per_unit": Decimal("0.125"),
    } | values


def said(on=TODAY, reader=None):
    amounts = [Pledge.objects.all(), Transaction.objects.all()]
    return rates_used(amounts, on, reader or make_user())


def test_each_rate_is_listed_once_and_then_those_of_the_date(
    ecb, django_assert_num_queries
):
    pledge = make_pledge("Sweden", **converted(ecb))
    make_pledge("Denmark", **converted(ecb, currency="DKK", usd_per_unit=None))
    make_disbursement(pledge, **converted(ecb))
    make_disbursement(pledge, **converted(ecb, usd_per_unit=Decimal("0.13")))
    make_pledge("Spain")
    reader = make_user()
    reader.visible_marking_ids  # noqa: B018 - asked once a request

    with django_assert_num_queries(3):
        sentences = said(reader=reader)

    assert sentences == [
        "ECB: DKK at a rate of 2006-01-27 that was not kept.",
        "ECB: SEK 1 was US$ 0.125 on 2006-01-27.",
        "ECB: SEK 1 was US$ 0.13 on 2006-01-27.",
        "ECB, as at 2006-02-01: DKK has no rate on the day or in the week before.",
        "ECB, as at 2006-02-01: SEK 1 is US$ 0.125 (rate of 2006-01-27).",
    ]


def test_many_rates_are_said_as_a_range(ecb, monkeypatch):
    monkeypatch.setattr("donors.rates.listed.MOST_LISTED", 2)
    pledge = make_pledge("Sweden", **converted(ecb))
    for number in range(3):
        values = {
            "rated_on": FRIDAY - timedelta(days=number),
            "usd_per_unit": Decimal("0.12") + number,
        }
        make_disbursement(pledge, **converted(ecb, **values))

    assert said()[0] == (
        "ECB: SEK 1 was US$ 0.12 to 2.12, by 4 rates of 2006-01-25 to 2006-01-27."
    )


def test_dollars_need_none_and_a_hidden_set_is_not_named():
    assert said() == [NONE_NEEDED]
    hidden = make_rate_set("deep", marking=make_marking("secret"))
    make_pledge("Sweden", **converted(hidden))

    assert said()[0].startswith("Rates that are not named here: SEK 1 was")
