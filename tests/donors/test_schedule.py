"""What of a gap is late, waiting or not yet due."""

from datetime import date

import pytest
from django.urls import reverse

from donors.models import Instrument
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_instalment,
    make_pledge,
    millions,
)
from tests.donors.pages import text
from tests.donors.positions import cents, position
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


def test_money_meets_the_oldest_instalment_first(reader):
    pledge = make_pledge(millions_usd=100)
    make_instalment(pledge, 40, date(2004, 6, 30))
    make_instalment(pledge, 40, date(2005, 6, 30))
    make_instalment(pledge, 20, date(2006, 6, 30))
    make_disbursement(pledge, 50)

    row = position(pledge, reader)

    assert (row.overdue_usd, row.not_yet_due_usd) == (millions(30), millions(20))
    assert row.overdue_since == date(2005, 6, 30)
    assert (row.status, row.behind_schedule_usd) == ("overdue", 0)


def test_an_instalment_is_due_on_its_day(reader):
    pledge = make_pledge(millions_usd=100)
    make_instalment(pledge, 100, TODAY)

    assert position(pledge, reader, date(2006, 1, 31)).overdue_usd == 0
    assert position(pledge, reader, TODAY).overdue_usd == millions(100)


def test_after_the_end_of_the_period_all_of_the_rest_is_overdue(reader):
    pledge = make_pledge(millions_usd=100)
    make_disbursement(pledge, 50)

    last_day = position(pledge, reader, date(2007, 12, 31))
    after = position(pledge, reader, date(2008, 1, 1))

    assert last_day.status == "behind_schedule"
    assert last_day.not_yet_due_usd == cents("2083333.33")
    assert (after.overdue_usd, after.not_yet_due_usd) == (millions(50), 0)
    assert after.overdue_since == date(2007, 12, 31)


def test_an_unmet_condition_makes_what_is_late_wait(reader):
    pledge = make_pledge(millions_usd=100)
    make_instalment(pledge, 60, date(2005, 1, 1))
    make_instalment(pledge, 40, date(2007, 1, 1))
    make_condition(pledge, met_on=date(2006, 6, 1))

    row = position(pledge, reader)
    assert (row.waiting_usd, row.overdue_usd) == (millions(60), 0)
    assert (row.not_yet_due_usd, row.status) == (millions(40), "waiting")

    met = position(pledge, reader, date(2006, 6, 1))
    assert (met.waiting_usd, met.overdue_usd) == (0, millions(60))


def test_a_pledge_without_dates_is_never_late(reader):
    pledge = make_pledge(period_from=None, period_to=None)

    row = position(pledge, reader, date(2030, 1, 1))

    assert (row.status, row.not_yet_due_usd) == ("not_yet_due", millions(220))
    assert row.expected_by_now_usd is None


def test_help_without_a_figure_has_no_gap_and_no_nought(reader):
    germany = make_pledge("Germany", None, instrument=Instrument.IN_KIND)

    row = position(germany, reader)

    assert (row.pledged_usd, row.gap_usd, row.used_gap_usd) == (None, None, None)
    assert row.expected_by_now_usd is None
    assert (row.grouping, row.is_counted) == ("no_amount", False)


def test_a_pledge_shows_its_instalments_from_the_day_they_were_agreed(login):
    pledge = make_pledge(millions_usd=100)
    make_instalment(pledge, 40, date(2005, 6, 30), agreed_on=date(2006, 1, 20))
    address = reverse("donors:pledge", args=[pledge.pk])
    analyst = login("Analyst")

    before = text(analyst.get(address, {"as_at": "2006-01-19"}))

    assert "No instalment is recorded" in before
    assert "30 Jun 2005" in text(analyst.get(address, {"as_at": "2006-01-20"}))


def test_an_instalment_makes_nothing_late_before_it_was_agreed(reader):
    pledge = make_pledge(millions_usd=100)
    agreed = date(2006, 1, 20)
    make_instalment(pledge, 40, date(2005, 6, 30), agreed_on=agreed)

    assert position(pledge, reader, date(2006, 1, 19)).overdue_usd == 0
    assert position(pledge, reader, agreed).overdue_usd == millions(40)
    assert position(pledge, reader, agreed).overdue_since == date(2005, 6, 30)


@pytest.mark.parametrize(
    ("last", "months"),
    [
        (date(2005, 12, 30), 12),
        (date(2005, 12, 31), 12),
        (date(2006, 1, 1), 13),
        (date(2005, 11, 30), 11),
    ],
)
def test_a_period_is_as_many_months_long_as_have_begun_in_it(reader, last, months):
    pledge = make_pledge(period_from=date(2005, 1, 1), period_to=last)

    row = position(pledge, reader, date(2005, 7, 1))

    assert (row.months_passed, row.months) == (6, months)
