"""Amounts of a file have the decimals of their currency, in every format."""

import json

import pytest

from tests.donors.factories import make_pledge, make_rate
from tests.donors.pledge_report.test_files import fetch, rows_of_csv

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("currency", "amount"),
    [("JPY", "110000000"), ("KWD", "300000.000"), ("USD", "1000000.00")],
)
def test_an_amount_is_said_to_the_smallest_coin_of_its_currency(
    login, currency, amount
):
    make_rate("JPY", "110"), make_rate("KWD", "0.3")
    make_pledge("Spain", 1)
    client = login("Analyst", ceiling="top-secret")
    asked = {"measure": ["pledged"], "currency": currency, "as_at": "2006-02-01"}

    found = json.loads(fetch(client, "json", asked=asked))

    assert rows_of_csv(fetch(client, "csv", asked=asked))[1][1] == amount
    assert found["rows"][0]["pledged"] == amount
    assert found["totals"]["pledged"] == amount
