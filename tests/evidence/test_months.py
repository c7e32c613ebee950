"""Months across leap days, the ends of months, and both ends of the calendar."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.evidence.months import (
    last_day,
    length,
    month_later,
    months_along,
    months_apart,
    months_from,
    same_day_later,
)

# A leap year, the years beside it, and the two centuries that differ.
YEARS = (1899, 1900, 2000, 2003, 2004, 2005)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("month", range(1, 13))
def test_the_last_day_is_the_one_before_the_next_month(year, month):
    first = date(year, month, 1)
    following = month_later(first, 1)

    assert following.day == 1
    assert last_day(first) == following - timedelta(1)
    assert length(first) == (following - first).days == monthrange(year, month)[1]
    assert last_day(last_day(first)) == last_day(first)


@pytest.mark.parametrize(
    ("on", "months", "found"),
    [
        (date(2004, 2, 29), 12, date(2005, 2, 1)),
        (date(2004, 2, 29), -48, date(2000, 2, 1)),
        (date(2005, 12, 31), 2, date(2006, 2, 1)),
        (date(2006, 1, 31), -2, date(2005, 11, 1)),
        (date(2006, 2, 1), 0, date(2006, 2, 1)),
        (date(2, 1, 1), -24, date(1, 1, 1)),
        (date(9999, 11, 30), 2, date(9999, 12, 1)),
    ],
)
def test_months_are_counted_across_years_and_stay_on_the_calendar(on, months, found):
    assert month_later(on, months) == found


@pytest.mark.parametrize(
    ("on", "months", "found"),
    [
        (date(2004, 1, 31), 1, date(2004, 2, 29)),
        (date(2005, 1, 31), 1, date(2005, 2, 28)),
        (date(2004, 2, 29), 12, date(2005, 2, 28)),
        (date(2004, 2, 29), 48, date(2008, 2, 29)),
        (date(2006, 3, 31), 3, date(2006, 6, 30)),
        (date(2006, 2, 28), 1, date(2006, 3, 28)),
        (date(9999, 12, 30), 1, date(9999, 12, 31)),
    ],
)
def test_a_day_keeps_its_number_or_is_the_last_of_a_shorter_month(on, months, found):
    assert same_day_later(on, months) == found


def test_a_run_of_months_begins_with_that_of_its_date_and_ends_with_the_calendar():
    assert months_from(date(2003, 12, 31), 3) == [
        date(2003, 12, 1),
        date(2004, 1, 1),
        date(2004, 2, 1),
    ]
    assert months_from(date(9999, 11, 30), 12) == [date(9999, 11, 1), date(9999, 12, 1)]
    assert months_from(date(2006, 2, 1), 0) == []


def test_a_leap_day_is_the_last_29th_part_of_its_month():
    first = date(2003, 12, 5)

    assert months_along(first, date(2003, 12, 1)) == 0
    assert months_along(first, date(2004, 2, 29)) == 2 + 28 / 29
    assert months_along(first, date(2004, 3, 1)) == 3
    assert months_along(first, date(2003, 11, 1)) == -1


@given(days, days)
def test_as_many_months_later_as_they_are_apart_is_the_month_of_the_other(one, other):
    apart = months_apart(one, other)

    assert month_later(one, apart) == other.replace(day=1)
    assert months_apart(other, one) == -apart


@given(days, days)
def test_a_later_day_is_never_less_far_along(one, other):
    first, last = sorted([one, other])

    assert months_along(first, last) >= months_along(first, first)
    assert 0 <= months_along(first, last) - months_apart(first, last) < 1


@given(days, st.integers(0, 240))
def test_the_same_day_later_lies_in_that_month(on, months):
    later = same_day_later(on, months)

    assert months_apart(on, later) == months
    assert later.day == min(on.day, length(later))
