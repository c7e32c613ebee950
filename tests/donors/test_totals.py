from dataclasses import replace

import pytest

from donors.models import Pledge
from donors.position.donor_gaps import DonorGap, DonorGaps
from donors.totals import (
    donor_position,
    totals,
    totals_and_largest,
)
from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_disbursement,
    make_pledge,
    make_statement,
    make_three_donors,
    millions,
)
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader():
    return make_user(ceiling="restricted")


def test_totals_keep_apart_what_counts_what_is_left_out_and_what_is_unknown(reader):
    make_three_donors()
    make_disbursement(make_pledge("Italy", 100), 30)
    make_disbursement(make_pledge("Japan", 100), 150)
    make_pledge("Qatar", 100, grade=Grade.UNVERIFIED)
    make_pledge("Oman", 3, grade=Grade.PRESS)
    make_pledge("Germany", None)
    make_pledge("Iran", 10, marking=make_marking("secret"))

    found = totals(TODAY, reader)

    assert found.pledged_usd == millions("640.47")
    assert (found.delivered_usd, found.gap_usd) == (millions(180), millions(70))
    assert found.counted.over_delivered_usd == millions(50)
    assert found.reported_gap_usd == millions(345)
    assert (found.counted.pledges, found.with_figure, found.without_figure) == (5, 5, 0)
    assert found.left_out.pledged_usd == millions(103)
    assert (found.left_out.press, found.left_out.unverified) == (1, 1)
    assert found.no_amount.pledges == 1
    assert found.pledges == 8


def test_nothing_recorded_is_no_nought(reader):
    found = totals(TODAY, reader)

    assert (found.pledged_usd, found.gap_usd, found.reported_gap_usd) == (None,) * 3
    assert found.pledges == 0
    assert totals_and_largest(TODAY, reader)[1] == []


def test_the_largest_undelivered_are_counted_ones_reported_first(reader):
    make_three_donors()
    make_pledge("Italy", 500)
    make_pledge("Qatar", 900, grade=Grade.UNVERIFIED)

    _, rows = totals_and_largest(TODAY, reader, limit=4)

    assert [row.donor for row in rows] == ["Spain", "Canada", "Sweden", "Italy"]


def test_totals_and_largest_are_two_queries(reader, django_assert_num_queries):
    make_three_donors()
    assert reader.visible_marking_ids

    with django_assert_num_queries(2):
        found, rows = totals_and_largest(TODAY, reader, limit=2)

    assert replace(found, donor_gaps=DonorGaps()) == totals(TODAY, reader)
    assert [row.donor for row in rows] == ["Spain", "Canada"]


def test_who_owes_most_is_added_up_over_all_pledges(reader):
    wide, narrow = make_pledge("Spain", 11), make_pledge("Norway", 10)
    for pledge, others in ((wide, 50), (narrow, 59)):
        Pledge.objects.bulk_create(copy_of(pledge) for _ in range(others))
    make_statement(make_pledge("Sweden", 33), 35)
    make_pledge("Qatar", 900, grade=Grade.UNVERIFIED)
    make_pledge("Iran", 10, marking=make_marking("secret"))

    found, rows = totals_and_largest(TODAY, reader, limit=50)

    assert {row.donor for row in rows} == {"Sweden", "Spain"}
    assert found.donor_gaps == DonorGaps(
        3,
        (
            DonorGap("Norway", "norway", millions(600), millions(0)),
            DonorGap("Spain", "spain", millions(561), millions(0)),
            DonorGap("Sweden", "sweden", millions(35), millions(2)),
        ),
    )
    assert sum(one.usd for one in found.donor_gaps.widest) == found.counted.used_gap_usd


def copy_of(pledge: Pledge) -> Pledge:
    return Pledge(
        **{
            field.attname: getattr(pledge, field.attname)
            for field in Pledge._meta.concrete_fields
            if not field.primary_key
        }
    )


def test_one_donor_s_position_is_its_own(reader):
    _, _, sweden = make_three_donors()

    rows, found = donor_position(sweden.donor, TODAY, reader)

    assert [row.id for row in rows] == [sweden.pk]
    assert found.reported_gap_usd == millions(35)
