"""What the exchange rate does to a gap stands apart from what the donor did."""

from datetime import date
from decimal import Decimal

import pytest

from donors.actions import record_disbursement, record_instalment, record_pledge
from donors.models import Pledge
from donors.totals import totals
from partnership.evidence.models import Grade
from tests.donors.factories import MADRID, make_rate
from tests.donors.positions import position
from tests.factories import make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db
NEW_YEAR, SPRING = date(2005, 1, 3), date(2005, 4, 1)


@pytest.fixture
def reader():
    return make_user()


@pytest.fixture
def pledge():
    """SEK 250m at eight to the dollar, US$31.25m; the krona rises to 5, then 4."""
    make_rate("SEK", "8", on=MADRID)
    make_rate("SEK", "5", on=NEW_YEAR)
    make_rate("SEK", "4", on=SPRING)
    return record_pledge(
        donor=make_actor("Sweden"),
        title="Reconstruction",
        amount=Decimal(250_000_000),
        currency="SEK",
        pledged_on=MADRID,
        grade=Grade.OFFICIAL,
        marking=make_marking(),
        by=None,
    )


def pay(pledge, kronor, on):
    return record_disbursement(
        pledge=pledge,
        amount=Decimal(kronor),
        currency="SEK",
        transacted_on=on,
        grade=Grade.OFFICIAL,
        marking=make_marking(),
        by=None,
    )


def test_money_kept_in_its_currency_leaves_no_gap_whatever_the_rates_did(
    pledge, reader
):
    pay(pledge, 250_000_000, NEW_YEAR)

    row = position(pledge, reader, NEW_YEAR)

    assert (row.delivered_usd, row.gap_usd, row.over_delivered_usd) == (
        31_250_000,
        0,
        0,
    )
    assert row.received_usd == 50_000_000
    assert row.received_effect_usd == 18_750_000
    assert (row.rate_effect_usd, row.gap_at_date_usd) == (0, 0)


def test_the_gap_is_valued_at_its_own_rate_and_the_effect_brings_it_to_the_date(
    pledge, reader
):
    pay(pledge, 150_000_000, NEW_YEAR)

    row = position(pledge, reader, SPRING)

    # SEK 100m are left: US$12.5m at Madrid's rate, US$25m in April.
    assert row.used_gap_usd == Decimal(12_500_000)
    assert row.rate_effect_usd == Decimal(12_500_000)
    assert row.gap_at_date_usd == Decimal(25_000_000)


def test_on_the_day_of_the_pledge_there_is_no_effect(pledge, reader):
    row = position(pledge, reader, MADRID)

    assert (row.rate_effect_usd, row.gap_at_date_usd) == (0, row.used_gap_usd)


def test_instalments_are_aged_one_by_one_and_add_up_to_what_is_overdue(pledge, reader):
    for due_on in (date(2004, 1, 1), date(2004, 9, 1), date(2004, 12, 1)):
        record_instalment(
            pledge=pledge,
            amount=Decimal(60_000_000),
            due_on=due_on,
            marking=make_marking(),
            by=None,
        )
    pay(pledge, 20_000_000, NEW_YEAR)

    row = position(pledge, reader, SPRING)

    ages = (row.overdue_0_6_usd, row.overdue_6_12_usd, row.overdue_12_usd)
    assert ages == (7_500_000, 7_500_000, 5_000_000)
    assert row.overdue_usd == sum(ages)
    assert (row.overdue_age, row.overdue_since) == ("12+", date(2004, 1, 1))


def test_without_a_rate_the_gap_at_the_date_is_withheld_and_so_is_every_sum(
    pledge, reader
):
    on = date(2006, 2, 1)
    row = position(pledge, reader, on)

    assert row.lacks_rate
    assert (row.rate_effect_usd, row.gap_at_date_usd) == (None, None)
    found = totals(on, reader)
    assert found.counted.used_gap_usd == Decimal(31_250_000)
    assert found.counted.gap_at_date_usd is None
    assert "1 February 2006 is not stated: for 1 pledge" in found.lacking_rates
    assert "Test rates has no rate for SEK on 1 February 2006" in found.lacking_rates


def test_onward_spending_of_a_fund_is_in_no_total(pledge, reader):
    Pledge.objects.filter(pk=pledge.pk).update(is_onward=True)

    assert totals(SPRING, reader).pledges == 0
    assert not Pledge.objects.of_instrument(pledge.instrument).exists()


def test_a_pledge_without_its_rate_on_record_takes_that_of_its_two_amounts(
    pledge, reader
):
    Pledge.objects.filter(pk=pledge.pk).update(usd_per_unit=None)

    row = position(pledge, reader, NEW_YEAR)

    assert (row.used_gap_usd, row.rate_effect_usd) == (31_250_000, 18_750_000)


@pytest.mark.parametrize(
    ("day", "effect"), [(date(2005, 1, 10), 18_750_000), (date(2005, 1, 11), None)]
)
def test_a_rate_serves_for_the_week_after_its_day(pledge, reader, day, effect):
    row = position(pledge, reader, day)

    assert (row.rate_effect_usd, row.lacks_rate) == (effect, effect is None)
