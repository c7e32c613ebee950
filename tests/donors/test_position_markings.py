"""What a reader may not see is in no figure."""

from datetime import date

import pytest

from donors.models import Pledge
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_instalment,
    make_pledge,
    make_statement,
    millions,
)
from tests.donors.positions import position
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db


def test_a_reader_does_not_meet_what_is_marked_above_them():
    secret = make_marking("secret")
    plain = make_user(ceiling="declassified")
    cleared = make_user(ceiling="secret")
    pledge = make_pledge(millions_usd=100)
    make_disbursement(pledge, 10, marking=secret)
    make_statement(pledge, 50, marking=secret)
    make_instalment(pledge, 100, date(2005, 1, 1), marking=secret)
    make_condition(pledge, marking=secret)
    hidden = make_pledge("Italy", marking=secret)

    seen, all_of_it = position(pledge, plain), position(pledge, cleared)

    assert (seen.delivered_usd, seen.reported_gap_usd) == (0, None)
    assert (seen.status, all_of_it.status) == ("behind_schedule", "waiting")
    assert all_of_it.delivered_usd == millions(10)
    assert all_of_it.reported_gap_usd == millions(50)
    visible = Pledge.objects.visible_to(plain).at(TODAY).wholes()
    assert [row.id for row in visible.with_position(TODAY, plain).rows()] == [pledge.pk]
    assert hidden.pk not in visible.values_list("pk", flat=True)


def test_a_donor_marked_above_the_reader_has_no_pledges_for_them():
    plain = make_user(ceiling="declassified")
    pledge = make_pledge("Italy")
    pledge.donor.marking = make_marking("secret")
    pledge.donor.save()

    visible = Pledge.objects.visible_to(plain)

    assert not visible.exists()
    assert list(visible.with_position(TODAY, plain).rows()) == []


def test_an_evidence_choice_that_leaves_nothing_still_answers(reader):
    nothing = Pledge.objects.none()

    assert list(nothing.with_position(TODAY, reader).rows()) == []
    assert nothing.with_position(TODAY, reader).groups() == {}
