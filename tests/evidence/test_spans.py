"""The arithmetic of slips, against one that counts every pair of days."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.evidence.precision import DatePrecision
from partnership.evidence.spans import Move, Span

DAYS = st.dates(date(2003, 1, 1), date(2012, 12, 31))
LENGTHS = {"month": 1, "season": 3, "year": 12}


def every_day(on, precision):
    """The slow reference: all days that a date of this precision can be."""
    if precision == "day":
        return [on]
    days, month = [], on
    for _ in range(LENGTHS[precision]):
        length = monthrange(month.year, month.month)[1]
        days += [month + timedelta(step) for step in range(length)]
        month += timedelta(length)
    return days


@given(DAYS, st.sampled_from(DatePrecision), DAYS, st.sampled_from(DatePrecision))
def test_a_move_is_the_least_and_the_most_of_every_pair_of_days(old, how, new, so):
    old = old if how == "day" else old.replace(day=1)
    new = new if so == "day" else new.replace(day=1)
    before, after = every_day(old, how), every_day(new, so)
    apart = [(b - a).days for a in (before[0], before[-1]) for b in after]

    move = Move.between(Span.of(old, how), Span.of(new, so))

    assert (move.fewest, move.most) == (min(apart), max(apart))
    assert Span.of(old, how) == Span(before[0], before[-1])


def words(old, how, new, so, *said):
    return Move.between(Span.of(old, how), Span.of(new, so)).words(*said)


@pytest.mark.parametrize(
    ("old", "how", "new", "so", "said"),
    [
        ((2006, 5, 1), "month", (2006, 7, 13), "day", "43–73 days later"),
        ((2006, 5, 1), "month", (2006, 6, 1), "month", "1–60 days later"),
        ((2006, 6, 1), "month", (2006, 5, 1), "month", "1–60 days earlier"),
        ((2006, 5, 20), "day", (2006, 5, 21), "day", "1 day later"),
        ((2006, 5, 20), "day", (2006, 5, 20), "day", "on the same day"),
        ((2006, 5, 31), "day", (2006, 6, 1), "month", "1–30 days later"),
        (
            (2006, 5, 15),
            "day",
            (2006, 5, 1),
            "month",
            "14 days earlier to 16 days later",
        ),
        ((2004, 2, 1), "month", (2004, 3, 1), "day", "1–29 days later"),
        ((2005, 2, 1), "month", (2005, 3, 1), "day", "1–28 days later"),
        ((2004, 2, 29), "day", (2005, 3, 1), "day", "366 days later"),
        ((2003, 12, 1), "season", (2004, 3, 1), "day", "1–91 days later"),
        ((2004, 1, 1), "year", (2005, 1, 1), "year", "1–730 days later"),
        ((2003, 12, 31), "day", (2004, 1, 1), "month", "1–31 days later"),
        ((2003, 1, 1), "day", (2008, 1, 1), "day", "1,826 days later"),
    ],
)
def test_no_move_is_said_more_exactly_than_its_dates(old, how, new, so, said):
    assert words(date(*old), how, date(*new), so) == said
