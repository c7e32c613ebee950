"""Personnel of the whole coalition: the figures of 1 and 10 February 2006."""

from datetime import date

import pytest

from coalition.models import Status
from coalition.totals import Departed, personnel_totals
from partnership.evidence.models import Grade
from tests.coalition.factories import (
    LIST_DAY,
    make_deployment,
    make_status,
    make_strength,
)
from tests.factories import make_actor, make_user

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)
AFTER = date(2006, 2, 10)


def totals(on=FEBRUARY):
    return personnel_totals(on, make_user(), make_actor("United States").pk)


@pytest.fixture
def coalition():
    make_strength("United States", 160_000)
    make_strength("Denmark", 530)
    make_strength("Denmark", 520, AFTER)
    make_strength("Bulgaria", 380)
    make_status("Bulgaria", Status.DEPARTED, date(2005, 12, 27))
    make_deployment("Moldova")
    make_strength("Moldova", 11, AFTER)
    make_strength("Netherlands", 19, force="NTM-I")


def test_the_total_leaves_out_the_lead_nation_the_departed_and_other_forces(coalition):
    found = totals()

    assert (found.personnel, found.lead) == (530, 160_000)
    assert (found.with_figure, found.without_figure, found.contributors) == (1, 1, 2)
    assert (found.oldest, found.newest) == (LIST_DAY, LIST_DAY)
    assert found.forces == "MNF-I"
    assert found.departed == (Departed("Bulgaria", date(2005, 12, 27), 380),)


def test_a_later_list_is_seen_from_its_day_on_and_not_before(coalition):
    assert totals(date(2006, 2, 9)).personnel == 530
    assert totals(AFTER).personnel == 531
    assert totals(AFTER).departed == ()


def test_without_a_lead_nation_every_force_counts(coalition):
    found = personnel_totals(FEBRUARY, make_user())

    assert found.personnel == 160_549
    assert found.lead is None


def test_no_figure_at_all_is_none():
    make_deployment("Moldova")

    found = totals()

    assert (found.personnel, found.without_figure) == (None, 1)


def test_press_figures_are_left_out_and_nought_is_a_figure():
    make_strength("Denmark", 530, grade=Grade.PRESS)
    make_strength("Poland", 0)

    found = personnel_totals(FEBRUARY, make_user())

    assert (found.personnel, found.with_figure, found.without_figure) == (0, 1, 1)


def test_the_totals_are_one_query_whatever_the_number(coalition, count_queries):
    reader, lead = make_user(), make_actor("United States").pk
    reader.visible_marking_ids  # noqa: B018  (kept for the request)

    assert count_queries(lambda: personnel_totals(FEBRUARY, reader, lead)) == 1
