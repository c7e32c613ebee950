"""Assessments at a date, each held against the one before it."""

from datetime import date, timedelta
from random import Random

import pytest

from coalition.models import Area, TeamAssessment
from coalition.team.assessed import (
    assessed_at,
    courses,
    trend_of,
    trend_words,
    trends_by_team,
)
from tests.coalition.team.factories import JANUARY, make_assessment, team
from tests.factories import make_source, make_user

FEBRUARY = date(2006, 2, 1)


@pytest.mark.parametrize(
    ("rating", "previous", "trend"),
    [(2, None, "first"), (2, 1, "better"), (2, 2, "same"), (2, 3, "worse")],
)
def test_a_trend_is_against_the_one_before(rating, previous, trend):
    assert trend_of(rating, previous) == trend


@pytest.mark.django_db
def test_two_sources_of_one_day_are_no_trend():
    make_assessment(2)
    make_assessment(4, source=make_source())

    (newest,) = assessed_at(FEBRUARY, make_user(), "firm")

    assert newest.previous is None


@pytest.mark.django_db
def test_the_five_areas_stand_in_their_order_with_their_bars():
    make_assessment(1, "economic", date(2006, 1, 2))
    make_assessment(3, "economic", FEBRUARY)
    make_assessment(5, "governance", date(2006, 3, 1))
    make_assessment(5, "rule_of_law", FEBRUARY, grade="press")

    found = courses(FEBRUARY, make_user(), "firm", team().pk)

    assert [course.area for course in found] == list(Area)
    economic = found[2]
    assert (economic.trend, economic.rating_words) == ("better", "3 – Developing")
    bars = [(bar.x, bar.y, bar.height) for bar in economic.bars]
    assert bars == [(0, 16, 4), (982, 8, 12)]
    assert [course.trend for course in found if course is not economic] == [""] * 4


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(3))
def test_trends_agree_with_a_slow_reference(seed):
    chance = Random(seed)
    days = chance.sample(range(40), 12)
    for place in days:
        area = chance.choice(["governance", "economic"])
        grade = chance.choice(["official", "press"])
        day = JANUARY + timedelta(place)
        make_assessment(chance.randint(1, 5), area, day, grade=grade)

    counted = [
        one
        for one in TeamAssessment.objects.order_by("assessed_on")
        if one.assessed_on <= FEBRUARY and one.grade == "official"
    ]
    expected = dict.fromkeys(["better", "same", "worse", "first"], 0)
    for area in Area:
        course = [one.rating for one in counted if one.area == area]
        if course:
            expected[trend_of(course[-1], course[-2] if course[1:] else None)] += 1
    found = trends_by_team(assessed_at(FEBRUARY, make_user(), "firm"))

    assert found.get(team().pk, dict.fromkeys(expected, 0)) == expected
    assert trend_words({"better": 2, "same": 0, "worse": 1}) == "2 better, 1 worse"
