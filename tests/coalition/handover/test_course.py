"""Transfer of responsibility against plan, month by month."""

from datetime import date

import pytest

from coalition.handover.course import MOST_MONTHS, course
from tests.coalition.factories import make_responsibility
from tests.coalition.handover_factories import (
    FEBRUARY,
    JULY,
    make_day_plan,
    make_handover,
    make_muthanna,
    make_plan,
)
from tests.factories import make_marking, make_province, make_user

pytestmark = pytest.mark.django_db


def numbers(on, reader=None):
    return {
        (month.first_day.year, month.first_day.month): (
            month.as_first_planned,
            month.as_planned,
            month.handed_over,
        )
        for month in course(on, reader or make_user()).months
    }


def test_nothing_planned_and_nothing_handed_over_is_no_course():
    make_muthanna()

    found = course(FEBRUARY, make_user())

    assert (found.months, found.newest, found.beyond) == ([], None, 0)


def test_each_month_counts_what_was_planned_first_and_since_and_what_came():
    maysan = make_province("Maysan", "IQ-MA")
    make_plan()
    make_plan(province=maysan)
    make_day_plan(date(2006, 6, 30), date(2006, 4, 1), province=maysan)
    make_handover()

    assert numbers(FEBRUARY) == {
        (2006, 5): (2, 2, None),
    }
    assert numbers(date(2006, 6, 15)) == {(2006, 5): (2, 1, 0), (2006, 6): (2, 2, 0)}
    assert numbers(JULY) == {
        (2006, 5): (2, 1, 0),
        (2006, 6): (2, 2, 0),
        (2006, 7): (2, 2, 1),
    }


def test_a_date_that_was_taken_back_stays_in_the_first_plan_only():
    make_plan()
    make_plan(None, date(2006, 3, 1))

    assert numbers(date(2006, 6, 1)) == {(2006, 5): (1, 0, 0), (2006, 6): (1, 0, 0)}


def test_a_season_and_a_leap_february_count_from_their_last_month():
    make_plan(date(2003, 12, 1), date(2003, 6, 1), planned_precision="season")
    make_plan(
        date(2004, 2, 1), date(2003, 6, 1), province=make_province("Maysan", "IQ-MA")
    )

    assert numbers(date(2004, 2, 1)) == {(2004, 2): (2, 2, 0)}


def test_a_province_that_went_back_is_not_handed_over():
    make_handover(since=date(2006, 3, 1))
    make_responsibility(make_muthanna(), since=date(2006, 4, 1))

    assert numbers(date(2006, 3, 31)) == {(2006, 3): (0, 0, 1)}
    assert numbers(date(2006, 4, 1)) == {}


def test_what_lies_beyond_ten_years_is_said_and_not_drawn():
    make_plan()
    make_plan(date(9999, 12, 1), province=make_province("Maysan", "IQ-MA"))

    found = course(date(9999, 12, 31), make_user())

    assert (len(found.months), found.beyond) == (MOST_MONTHS, 1)


def test_the_table_has_the_months_in_which_a_number_changes():
    make_plan()
    make_handover(since=date(2006, 12, 20))

    found = course(date(2007, 3, 1), make_user())

    assert [month.first_day.month for month in found.changes] == [5, 12, 3]


def test_what_is_above_the_ceiling_is_not_counted():
    make_plan(marking=make_marking("secret"))

    assert numbers(JULY) == {}
    assert numbers(JULY, make_user(ceiling="secret"))[2006, 5] == (1, 1, 0)


def test_the_course_is_one_query(count_queries):
    make_plan()
    make_handover()
    reader = make_user()
    reader.visible_marking_ids  # noqa: B018  (kept for the request)

    assert count_queries(lambda: course(JULY, reader)) == 1
