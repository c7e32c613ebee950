"""How old what is overdue is: to the day, instalment by instalment."""

from datetime import date

import pytest

from tests.donors.factories import make_disbursement, make_instalment, make_pledge
from tests.donors.positions import position
from tests.factories import make_user

pytestmark = pytest.mark.django_db
TODAY = date(2006, 2, 1)
MILLION = 1_000_000


def ages(pledge):
    row = position(pledge, make_user(), TODAY)
    found = (row.overdue_0_6_usd, row.overdue_6_12_usd, row.overdue_12_usd)
    assert sum(found) == row.overdue_usd
    return tuple(amount / MILLION for amount in found), row.overdue_age


def planned(*due):
    pledge = make_pledge("Spain", 220, period_from=None, period_to=None)
    for amount, due_on in due:
        make_instalment(pledge, amount, due_on)
    return pledge


@pytest.mark.parametrize(
    ("due_on", "aged", "bucket"),
    [
        (date(2006, 2, 1), (10, 0, 0), "0-6"),
        (date(2005, 8, 2), (10, 0, 0), "0-6"),
        (date(2005, 8, 1), (0, 10, 0), "6-12"),
        (date(2005, 2, 20), (0, 10, 0), "6-12"),
        (date(2005, 2, 2), (0, 10, 0), "6-12"),
        (date(2005, 2, 1), (0, 0, 10), "12+"),
    ],
)
def test_an_instalment_ages_on_the_day(due_on, aged, bucket):
    assert ages(planned((10, due_on))) == (aged, bucket)


def test_what_falls_due_tomorrow_is_not_overdue():
    assert ages(planned((10, date(2006, 2, 2)))) == ((0, 0, 0), None)


def test_instalments_of_one_age_are_added_up_and_the_oldest_says_the_pledges_age():
    pledge = planned(
        (10, date(2004, 3, 1)),
        (20, date(2004, 9, 1)),
        (30, date(2005, 6, 1)),
        (7, date(2005, 12, 1)),
        (8, date(2006, 1, 1)),
    )

    assert ages(pledge) == ((15, 30, 30), "12+")
    make_disbursement(pledge, 32)
    assert ages(pledge) == ((15, 28, 0), "6-12")


@pytest.mark.parametrize(
    ("ended", "aged", "bucket"),
    [
        (date(2006, 1, 31), (220, 0, 0), "0-6"),
        (date(2005, 8, 2), (220, 0, 0), "0-6"),
        (date(2005, 8, 1), (0, 220, 0), "6-12"),
        (date(2005, 7, 15), (0, 220, 0), "6-12"),
        (date(2005, 2, 20), (0, 220, 0), "6-12"),
        (date(2005, 2, 1), (0, 0, 220), "12+"),
    ],
)
def test_without_instalments_it_is_as_old_as_the_end_of_the_period(ended, aged, bucket):
    pledge = make_pledge(period_from=date(2004, 1, 1), period_to=ended)

    assert ages(pledge) == (aged, bucket)


def test_what_the_plan_leaves_is_as_old_as_the_period_and_met_before_later_parts():
    pledge = make_pledge(
        "Spain", 100, period_from=date(2004, 1, 1), period_to=date(2004, 12, 31)
    )
    make_instalment(pledge, 40, date(2005, 6, 30))
    make_disbursement(pledge, 50)

    assert ages(pledge) == ((0, 40, 10), "12+")
