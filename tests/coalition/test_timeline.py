"""Mandates as bars: whole numbers over twelve months."""

from datetime import date

import pytest

from coalition.timeline import Segment, build, position
from tests.coalition.factories import (
    make_denmark_mandate,
    make_dependency,
    make_mandate,
    make_renewal,
    make_un_mandate,
)
from tests.factories import make_user

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)
JANUARY = date(2006, 1, 1)


@pytest.mark.parametrize(
    ("day", "x"),
    [
        (date(2005, 12, 31), 0),
        (JANUARY, 0),
        (date(2006, 2, 15), 150),
        (date(2006, 7, 1), 600),
        (date(2006, 12, 31), 1197),
        (date(2007, 6, 1), 1200),
    ],
)
def test_a_day_has_its_place_and_none_lies_outside(day, x):
    assert position(day, JANUARY) == x


def test_denmarks_bar_is_striped_at_180_days_and_solid_at_90():
    make_denmark_mandate(runs_from=None)

    timeline = build(FEBRUARY, make_user())
    (bar,) = timeline.bars

    assert bar.segments == [
        Segment("pale", 0, 3),
        Segment("striped", 3, 300),
        Segment("solid", 303, 297),
    ]
    assert (bar.expires, bar.days, bar.as_at_x) == ("1 July 2006", "150 days", 100)
    assert (timeline.months[0], timeline.as_at_percent) == ("Jan", "8.33")
    assert timeline.as_at_words == "As at 1 Feb"


def test_a_known_month_is_an_open_box():
    make_mandate("Moldova", date(2006, 7, 1), expires_precision="month")

    (bar,) = build(FEBRUARY, make_user()).bars

    assert bar.segments[-1] == Segment("open", 600, 100)


def test_a_renewed_mandate_asks_for_nothing_and_its_renewal_starts_after_it():
    make_renewal(make_denmark_mandate())

    old, new = build(date(2006, 5, 31), make_user()).bars

    assert [one.kind for one in old.segments] == ["pale"]
    assert old.renewed_until == "1 July 2007"
    assert new.segments == [
        Segment("pale", 300, 603),
        Segment("striped", 903, 297),
    ]


def test_the_review_is_a_tick_and_who_ends_with_a_mandate_stands_beneath_it():
    un = make_un_mandate()
    make_dependency(make_mandate("Poland", date(2006, 12, 31)), un)
    make_dependency(make_mandate("Denmark"), un)
    make_mandate("Georgia", None)

    timeline = build(FEBRUARY, make_user())

    rows = [(bar.holder, bar.dependent) for bar in timeline.bars]
    assert rows == [("Denmark", False), ("United Nations", False), ("Poland", True)]
    assert timeline.bars[1].ticks == [547]
    assert timeline.undated == ["Georgia"]


def test_mandates_in_a_circle_are_all_drawn():
    one, other = make_mandate("Poland"), make_mandate("Armenia")
    make_dependency(one, other)
    make_dependency(other, one)

    assert len(build(FEBRUARY, make_user()).bars) == 2


def test_the_timeline_is_two_queries_whatever_the_number(count_queries):
    un = make_un_mandate()
    for name in ["Denmark", "Poland", "Estonia"]:
        make_dependency(make_mandate(name), un)
    reader = make_user()
    reader.visible_marking_ids  # noqa: B018  (kept for the request)

    assert count_queries(lambda: build(FEBRUARY, reader)) == 2
