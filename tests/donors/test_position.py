"""What was pledged, what came, and the gap, by both bases."""

from datetime import date
from decimal import Decimal

import pytest

from donors.models import Instrument, Pledge, StatementKind, TransactionKind
from donors.position import ALL
from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_disbursement,
    make_part,
    make_pledge,
    make_statement,
    make_three_donors,
    millions,
)
from tests.donors.positions import cents, parts, position
from tests.factories import TODAY, make_source

pytestmark = pytest.mark.django_db


def test_the_three_donors_of_the_paper_come_out_to_the_cent(reader):
    make_three_donors()
    pledges = Pledge.objects.visible_to(reader).at(TODAY).wholes()

    rows = {row.donor: row for row in pledges.with_position(TODAY, reader).rows()}

    assert list(rows) == ["Spain", "Canada", "Sweden"]
    assert {row.months_passed / row.months for row in rows.values()} == {
        Decimal(25) / 48
    }
    assert parts(rows["Spain"]) == (
        cents("71583333.33"),
        0,
        0,
        cents("105416666.67"),
        0,
    )
    assert parts(rows["Canada"]) == (cents("43170625"), 0, 0, cents("89829375"), 0)
    assert parts(rows["Sweden"]) == (
        cents("17187500"),
        0,
        0,
        cents("15812500"),
        millions(2),
    )
    assert {row.basis for row in rows.values()} == {"reported"}
    assert {row.status for row in rows.values()} == {"behind_schedule"}


def test_sweden_is_reported_to_owe_more_than_it_pledged(reader):
    *_, sweden = make_three_donors()

    row = position(sweden, reader)

    assert row.discrepancy == (
        "US$35m is reported undelivered, US$2m more than the US$33m that the recorded"
        " pledge leaves."
    )
    assert row.discrepancy_usd == millions(2)


def test_another_figure_for_the_pledge_is_a_discrepancy_whatever_its_grade(reader):
    _, canada, _ = make_three_donors()
    assert position(canada, reader).discrepancy is None

    make_statement(
        canada,
        230,
        kind=StatementKind.PLEDGED,
        stated_on=date(2003, 10, 24),
        grade=Grade.PRESS,
    )

    row = position(canada, reader)
    assert row.discrepancy == (
        "Another source puts the pledge at US$230m; the record has US$187.47m."
    )
    assert row.discrepancy_usd == millions("42.53")
    assert row.reported_gap_usd == millions(133)


def test_a_pledge_within_its_recorded_range_is_no_discrepancy(reader):
    pledge = make_pledge("World Bank", 3000, high_usd=millions(5000))
    make_statement(pledge, 4000, kind=StatementKind.PLEDGED)

    assert position(pledge, reader).discrepancy is None


def test_delivery_is_unknown_until_something_is_recorded_unless_it_is_tracked(reader):
    untracked = make_pledge("Italy", delivery_is_tracked=False)
    tracked = make_pledge("Japan", delivery_is_tracked=True)

    unknown, none_yet = position(untracked, reader), position(tracked, reader)

    assert (unknown.delivered_usd, unknown.gap_usd) == (None, None)
    assert (unknown.basis, unknown.status) == ("none", "no_figure")
    assert parts(unknown) == (None,) * 5
    assert unknown.expected_by_now_usd == cents("114583333.33")
    assert (none_yet.delivered_usd, none_yet.gap_usd) == (0, millions(220))
    assert none_yet.basis == "computed"

    make_disbursement(untracked, 20)
    known = position(untracked, reader)
    assert (known.delivered_usd, known.gap_usd) == (millions(20), millions(200))


def test_a_disbursement_taken_back_leaves_delivery_unknown_again(reader):
    pledge = make_pledge(delivery_is_tracked=False)
    first = make_disbursement(pledge, 20)
    make_disbursement(pledge, -20, reverses=first, reason="Typed on the wrong pledge")

    assert position(pledge, reader).delivered_usd is None


def test_only_what_had_happened_by_the_date_counts(reader):
    pledge = make_pledge(millions_usd=100)
    make_disbursement(pledge, 10, transacted_on=date(2005, 1, 1))
    make_disbursement(pledge, 30, transacted_on=date(2006, 3, 1))
    make_statement(pledge, 50, stated_on=date(2006, 3, 2))

    before, after = position(pledge, reader), position(pledge, reader, date(2006, 4, 1))

    assert (before.delivered_usd, before.reported_gap_usd) == (millions(10), None)
    assert (after.delivered_usd, after.reported_gap_usd) == (millions(40), millions(50))


def test_the_reported_gap_is_the_newest_statement_less_what_came_after_it(reader):
    pledge = make_pledge(delivery_is_tracked=False)
    make_statement(pledge, 200, stated_on=date(2005, 1, 1))
    make_statement(pledge, 177, stated_on=date(2006, 1, 1))
    make_disbursement(pledge, 5, transacted_on=date(2005, 7, 1))
    make_disbursement(pledge, 7, transacted_on=date(2006, 1, 1))
    make_disbursement(pledge, 17, transacted_on=date(2006, 1, 2))

    assert position(pledge, reader).reported_gap_usd == millions(160)

    make_disbursement(pledge, 500, transacted_on=date(2006, 1, 3))
    assert position(pledge, reader).reported_gap_usd == 0


def test_two_statements_of_one_day_disagree_and_the_later_recorded_is_used(reader):
    pledge = make_pledge(delivery_is_tracked=False)
    make_statement(pledge, 180, source=make_source("telegram"))
    make_statement(pledge, 177)

    row = position(pledge, reader)

    assert row.reported_gap_usd == millions(177)
    assert "US$180m" in row.discrepancy


def test_the_ledger_and_the_statement_may_disagree(reader):
    pledge = make_pledge(millions_usd=100)
    make_disbursement(pledge, 40)
    make_statement(pledge, 50)

    row = position(pledge, reader)

    assert (row.gap_usd, row.reported_gap_usd) == (millions(60), millions(50))
    assert row.used_gap_usd == millions(50)
    assert row.discrepancy == (
        "US$50m is reported undelivered; the recorded disbursements leave US$60m."
    )


def test_press_and_unverified_figures_are_left_out_unless_asked_for(reader):
    pledge = make_pledge(millions_usd=100)
    make_disbursement(pledge, 40, grade=Grade.PRESS)
    make_statement(pledge, 30, grade=Grade.UNVERIFIED)

    firm, everything = position(pledge, reader), position(pledge, reader, evidence=ALL)

    assert (firm.delivered_usd, firm.reported_gap_usd) == (0, None)
    assert everything.delivered_usd == millions(40)
    assert everything.reported_gap_usd == millions(30)


def test_more_than_the_pledge_is_shown_beside_a_gap_of_nought(reader):
    pledge = make_pledge(millions_usd=100)
    make_disbursement(pledge, 130)

    row = position(pledge, reader)

    assert (row.gap_usd, row.over_delivered_usd) == (0, millions(30))
    assert row.status == "delivered"


def test_a_revision_of_the_pledge_changes_what_is_pledged_from_its_date(reader):
    pledge = make_pledge("United States", 20300)
    make_disbursement(
        pledge,
        -1651,
        kind=TransactionKind.PLEDGE,
        transacted_on=date(2003, 11, 6),
    )

    assert position(pledge, reader).pledged_usd == millions(18649)
    assert position(pledge, reader, date(2003, 11, 1)).pledged_usd == millions(20300)


def test_a_whole_answers_for_its_parts_and_never_counts_twice(reader):
    japan = make_pledge("Japan", 4914, instrument=Instrument.MIXED)
    grant = make_part(japan, Instrument.GRANT, 1414)
    make_part(japan, Instrument.LOAN, 3500)
    make_disbursement(grant, 900)

    assert position(japan, reader).delivered_usd == millions(900)
    assert position(grant, reader).delivered_usd == millions(900)
    wholes = Pledge.objects.visible_to(reader).at(TODAY).wholes()
    (group,) = wholes.with_position(TODAY, reader).groups().values()
    assert group.pledged_usd == millions(4914)
    assert group.instruments == {"grant": millions(1414), "loan": millions(3500)}


def test_what_the_parts_leave_of_a_whole_stays_under_its_own_form(reader):
    japan = make_pledge("Japan", 5000, instrument=Instrument.MIXED)
    make_part(japan, Instrument.GRANT, 1414)

    wholes = Pledge.objects.visible_to(reader).at(TODAY).wholes()
    (group,) = wholes.with_position(TODAY, reader).groups().values()

    assert group.instruments == {"grant": millions(1414), "mixed": millions(3586)}
