"""Sources that disagree: what is said of it, and by how much they do."""

from datetime import date
from decimal import Decimal

import pytest

from donors.models import StatementKind
from donors.position.discrepancy import exact
from donors.position.group import together
from donors.totals import totals
from tests.donors.factories import (
    make_disbursement,
    make_pledge,
    make_rate,
    make_statement,
    millions,
)
from tests.donors.positions import position
from tests.factories import TODAY, make_source

pytestmark = pytest.mark.django_db
EARLIER, LATER = date(2005, 1, 1), date(2005, 6, 1)


def test_two_sources_of_a_day_disagree_by_what_they_said_whatever_came_since(reader):
    pledge = make_pledge(millions_usd=220, delivery_is_tracked=False)
    make_statement(pledge, 180, stated_on=EARLIER, source=make_source("telegram"))
    make_statement(pledge, 177, stated_on=EARLIER)
    make_disbursement(pledge, 43, transacted_on=EARLIER)
    assert position(pledge, reader, EARLIER).discrepancy_usd == millions(3)

    make_disbursement(pledge, 20, transacted_on=LATER)
    row = position(pledge, reader, LATER)

    assert (row.reported_gap_usd, row.gap_usd) == (millions(157), millions(157))
    assert "US$180m" in row.discrepancy
    assert row.discrepancy_usd == millions(3)


@pytest.mark.parametrize("undelivered", [50, 70])
def test_a_source_and_the_ledger_disagree_by_their_difference(reader, undelivered):
    pledge = make_pledge(millions_usd=100, delivery_is_tracked=True)
    make_disbursement(pledge, 40)
    make_statement(pledge, undelivered)

    assert position(pledge, reader).discrepancy_usd == millions(10)


@pytest.mark.parametrize("pledged", [90, 130])
def test_another_figure_for_the_pledge_disagrees_by_the_difference(reader, pledged):
    pledge = make_pledge(millions_usd=110, delivery_is_tracked=False)
    make_statement(pledge, pledged, kind=StatementKind.PLEDGED)

    assert position(pledge, reader).discrepancy_usd == millions(20)


def test_the_same_kronor_of_another_day_are_no_other_figure(reader):
    """Their dollars differ, for the rate has moved; what was promised has not."""
    kronor = {"amount": 250_000_000, "currency": "SEK", "rated_on": TODAY}
    rate_set = make_rate().rate_set
    pledge = make_pledge(amount_usd=millions("31.25"), rate_set=rate_set, **kronor)
    make_statement(
        pledge,
        kind=StatementKind.PLEDGED,
        amount_usd=millions(50),
        rate_set=rate_set,
        **kronor,
    )

    row = position(pledge, reader)

    assert (row.other_pledged_usd, row.discrepancy) == (None, None)


def test_sources_that_agree_disagree_by_nothing(reader):
    pledge = make_pledge(millions_usd=100)
    make_disbursement(pledge, 40)
    make_statement(pledge, 60)

    row = position(pledge, reader)

    assert (row.discrepancy, row.discrepancy_usd) == (None, None)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("10000", "US$0.01m"),
        ("9999.99", "US$9,999.99"),
        ("3999.50", "US$3,999.50"),
        ("4633909.36", "US$4,633,909.36"),
        ("-9500.00", "US$-9,500"),
        ("-187470000", "US$-187.47m"),
    ],
)
def test_an_amount_in_words_is_exact(amount, words):
    assert exact(Decimal(amount)) == words


def test_groups_together_add_up_forms_that_only_one_of_them_has(reader):
    make_pledge("Spain", 10, instrument="grant")
    make_pledge("Italy", 20, instrument="loan", delivery_is_tracked=False)
    counted = totals(TODAY, reader).counted

    assert counted.instruments == {"grant": millions(10), "loan": millions(20)}
    assert together([counted, counted], "").pledged_usd == millions(60)
