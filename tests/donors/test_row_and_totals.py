"""What a row and the totals say beside the figures of the SQL."""

from datetime import date

import pytest

from donors.models import ExchangeRate
from donors.position import ALL
from donors.totals import totals, totals_and_largest
from tests.donors.factories import (
    make_condition,
    make_instalment,
    make_pledge,
    make_rate,
    make_statement,
    millions,
)
from tests.donors.positions import position
from tests.factories import TODAY, make_source

pytestmark = pytest.mark.django_db
TIMELESS = {"period_from": None, "period_to": None}


def test_what_is_late_is_behind_overdue_or_waiting(reader):
    behind = make_pledge("Spain", 48)
    overdue = make_pledge("Italy", 10, **TIMELESS)
    make_instalment(overdue, 4, date(2005, 1, 1))
    waiting = make_pledge("Japan", 10, **TIMELESS)
    make_instalment(waiting, 3, date(2005, 1, 1))
    make_condition(waiting)
    unknown = make_pledge("Oman", 10, delivery_is_tracked=False)

    late = [position(one, reader).late_usd for one in (behind, overdue, waiting)]

    assert late == [millions(25), millions(4), millions(3)]
    assert totals(TODAY, reader).counted.late_usd == millions(32)
    assert position(unknown, reader).late_usd is None


def test_a_sum_of_nothing_late_is_unknown_where_no_gap_is_known(reader):
    make_pledge("Oman", 10, delivery_is_tracked=False)

    assert totals(TODAY, reader).counted.late_usd is None


@pytest.mark.parametrize(("high", "top"), [(None, None), (10, None), (11, 11)])
def test_a_range_has_a_top_only_above_its_pledge(reader, high, top):
    pledge = make_pledge("Spain", 10, high_usd=high and millions(high))

    assert position(pledge, reader).range_top_usd == (top and millions(top))


def test_a_row_names_its_sources_once_each(reader):
    pledge = make_pledge("Spain", 10, source=make_source("madrid", title="Madrid list"))
    make_statement(pledge, 5, source=make_source("paper", title="The paper"))
    bare = make_pledge("Italy", 10)
    same = make_pledge("Japan", 10, source=make_source("paper"))
    make_statement(same, 5, source=make_source("paper"))

    assert position(pledge, reader).sources == "Madrid list; The paper"
    assert position(pledge, reader).conference == "Madrid 2003"
    assert position(bare, reader).sources is None
    assert position(same, reader).sources == "The paper"


def test_totals_say_what_they_leave_out_or_include(reader):
    make_pledge("Spain", 10)
    make_pledge("Qatar", 20, grade="press")

    firm, everything = totals(TODAY, reader), totals(TODAY, reader, ALL)

    assert "Leaves out 1 pledge of US$20.0m" in firm.evidence_words
    assert "Includes 1 pledge of US$20.0m" in everything.evidence_words
    assert firm.donors_reported == 0


def test_the_largest_are_counted_and_have_a_gap(reader):
    make_pledge("Spain", 10)
    make_pledge("Qatar", 20, grade="press")
    make_pledge("Oman", 30, delivery_is_tracked=False)

    _, rows = totals_and_largest(TODAY, reader)

    assert [row.donor for row in rows] == ["Spain"]


@pytest.mark.parametrize(("donors", "words"), [(1, "1 pledge "), (2, "2 pledges ")])
def test_totals_say_for_how_many_pledges_a_rate_lacks(reader, donors, words):
    rate_set = make_rate("SEK", "8").rate_set
    kronor = {"currency": "SEK", "rate_set": rate_set, "rated_on": TODAY}
    for place in range(donors):
        priced = {"amount": millions(80), "amount_usd": millions(10)}
        make_pledge(f"Donor {place}", **kronor, **priced)
    assert totals(TODAY, reader).lacking_rates == ""

    ExchangeRate.objects.all().delete()

    found = totals(TODAY, reader)
    assert f"for {words}there is no exchange rate" in found.lacking_rates
    assert found.counted.gap_at_date_usd is None
