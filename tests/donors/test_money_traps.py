"""Traps of sums in SQL, each met in a trial: an unknown that swallows money, and rows
that are joined twice and counted twice."""

from datetime import date

import pytest

from donors.models import Explanation, Pledge
from donors.pledge_report.measures import MEASURES
from donors.pledge_report.report import PLEDGE_REPORT
from donors.totals import totals
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_instalment,
    make_part,
    make_pledge,
    make_rate,
    make_statement,
    millions,
)
from tests.donors.pledge_report.world import ask, make_membership
from tests.donors.positions import position
from tests.factories import TODAY, make_marking, make_source

pytestmark = pytest.mark.django_db


def group_of(reader):
    wholes = Pledge.objects.visible_to(reader).at(TODAY).wholes()
    (group,) = wholes.with_position(TODAY, reader).groups().values()
    return group


def test_an_unknown_delivery_loses_nothing_of_its_own_sum_or_of_others(reader):
    known = make_pledge("Spain", 100)
    make_disbursement(known, 30)
    make_pledge("Italy", 50, delivery_is_tracked=False)
    make_pledge("Germany", None)

    found = totals(TODAY, reader).counted

    assert found.pledged_usd == millions(150)
    assert (found.delivered_usd, found.gap_usd) == (millions(30), millions(70))
    assert (found.delivered_known, found.pledges) == (1, 2)


def test_a_pledge_without_entries_is_pledged_in_full(reader):
    make_pledge("Spain", 100)

    group = group_of(reader)

    assert (group.pledged_usd, group.gap_usd) == (millions(100), millions(100))
    assert (group.delivered_usd, group.committed_usd) == (0, None)


def test_a_revision_without_a_disbursement_loses_neither(reader):
    pledge = make_pledge("Spain", 100)
    make_disbursement(pledge, 20, kind="12")

    row = position(pledge, reader)

    assert (row.pledged_usd, row.delivered_usd) == (millions(120), 0)
    assert row.gap_usd == millions(120)


def test_many_records_of_one_pledge_multiply_none_of_its_sums(reader):
    """Two of each: a join of any two of them would double, of three make eight."""
    pledge = make_pledge("Spain", 100)
    part = make_part(pledge, "loan", 40)
    for own in (pledge, part):
        for place in range(2):
            make_disbursement(own, 5)
            make_disbursement(own, 3, kind="2")
            make_disbursement(own, 1, kind="12")
            make_instalment(own, 20, date(2005, 1, 1 + place))
            make_condition(own, text=f"Condition {place}")
            source = make_source(f"source-{place}")
            make_statement(own, 60 + place, source=source)
            make_statement(own, 110, kind="pledged", source=source)
            explain(own)

    row, group = position(pledge, reader), group_of(reader)

    assert row.pledged_usd == group.pledged_usd == millions(104)
    assert row.delivered_usd == group.delivered_usd == millions(20)
    assert row.committed_usd == group.committed_usd == millions(12)
    assert row.used_gap_usd == group.used_gap_usd == millions(61)
    assert row.waiting_usd == group.waiting_usd == millions(37)
    assert row.not_yet_due_usd == group.not_yet_due_usd == millions(24)
    assert group.pledges == group.waiting == group.with_instalments == 1
    assert group.instruments == {"loan": millions(42), "not_stated": millions(62)}


def explain(pledge):
    Explanation.objects.create(
        pledge=pledge,
        reason="spread",
        stated_on=TODAY,
        grade="official",
        marking=make_marking(),
    )


@pytest.mark.parametrize("by", ["grouping", "reason", "conference", "ageing"])
def test_a_donor_in_two_groupings_with_two_reasons_counts_once_in_the_total(by):
    pledge = make_pledge("Spain", 100)
    make_disbursement(pledge, 30)
    for grouping in ("EU", "NATO"):
        make_membership("Spain", grouping)
    explain(pledge)
    explain(pledge)

    summary, rows = PLEDGE_REPORT.read(ask(by=by, measure=list(MEASURES)))

    assert len(list(rows)) == (2 if by == "grouping" else 1)
    assert summary.totals["pledges"] == 1
    assert summary.totals["pledged"] == millions(100)
    assert summary.totals["gap"] == millions(70)


def test_two_parts_of_the_same_form_and_amount_both_count(reader):
    whole = make_pledge("Spain", 100)
    make_part(whole, "grant", 30)
    make_part(whole, "grant", 30)

    assert group_of(reader).instruments == {
        "grant": millions(60),
        "not_stated": millions(40),
    }


@pytest.fixture
def kronor(db):
    """Seven kronor for a dollar."""
    rate_set = make_rate("SEK", "7").rate_set
    return {"currency": "SEK", "rate_set": rate_set, "rated_on": TODAY}


def test_a_part_s_revision_in_another_currency_counts_as_it_was_converted(
    reader, kronor
):
    whole = make_pledge("Spain", 100)
    part = make_part(whole, "grant", 30)
    make_disbursement(
        part,
        kind="12",
        amount=millions(70),
        amount_usd=millions(10),
        in_pledge_currency=millions(9),
        **kronor,
    )

    group = group_of(reader)

    assert group.pledged_usd == millions(109)
    assert group.instruments == {"grant": millions(39), "not_stated": millions(70)}


def test_money_of_a_part_without_a_figure_counts_by_its_dollars(reader, kronor):
    whole = make_pledge(
        "Spain", amount=millions(700), amount_usd=millions(100), **kronor
    )
    part = make_part(whole, "in_kind", None)
    make_disbursement(part, 10)
    make_instalment(part, 10, date(2005, 1, 1))

    row = position(whole, reader)

    assert (row.delivered_usd, row.expected_by_now_usd) == (millions(10), millions(10))
    assert row.gap_usd == millions(90)


def test_of_two_soft_statements_of_a_day_the_later_recorded_one_is_told(reader):
    pledge = make_pledge("Spain", 100)
    make_statement(pledge, 60, grade="press", source=make_source("paper-1"))
    make_statement(pledge, 70, grade="unverified", source=make_source("paper-2"))

    group = group_of(reader)

    assert (group.statements_press, group.statements_unverified) == (0, 1)
