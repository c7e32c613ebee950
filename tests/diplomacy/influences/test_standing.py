"""How an influence stands at a date: newest day, since when, disagreement, course."""

from datetime import date

import pytest

from partnership.diplomacy.influences.standing import standings
from tests.diplomacy.influences_factories import assess, make_influence
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db


def standing(on=TODAY, reader=None):
    return standings(on, reader or make_user())[0]


def test_the_newest_assessment_stands_since_the_first_of_its_unbroken_run():
    for level, day in ((2, 1), (3, 5), (2, 10), (2, 15), (2, 20)):
        assess(level=level, assessed_on=date(2006, 1, day))
    assess(level=5, assessed_on=date(2006, 2, 2))

    found = standing()

    assert found.reading.words == "Holds others back"
    assert (found.reading.on, found.reading.since) == (
        date(2006, 1, 20),
        date(2006, 1, 10),
    )
    assert found.is_blocked
    assert found.course.startswith("Holds others back (1 Jan 2006), then Neither")
    assert standing(on=date(2006, 2, 2)).reading.words == "Brings others in"
    assert standing(on=date(2005, 12, 31)).reading is None


def test_two_sources_of_one_day_that_disagree_both_stand():
    assess(level=2, assessed_on=date(2006, 1, 5))
    assess(level=2, assessed_by="Embassy", direction="worsening")
    assess(level=4, assessed_by="Ministry", direction="improving")

    found = standing()

    assert found.disagrees
    assert found.reading.words == "Holds others back, or helps others to come in"
    assert len(found.newest) == 2
    assert found.directions == ["Worsening", "Improving"]
    # A day on which they disagree is another reading than one on which they did not.
    assert found.reading.since == TODAY
    assert found.is_blocked


def test_an_influence_that_nobody_assessed_is_not_taken_for_neither():
    make_influence()

    found = standing()

    assert found.reading is None
    assert not found.is_blocked
    assert not found.disagrees


def test_what_the_reader_may_not_see_does_not_stand():
    assess(level=4, assessed_on=date(2006, 1, 5))
    assess(level=1, marking=make_marking("secret"))

    assert standing().reading.words == "Helps others to come in"
    hidden = standing(reader=make_user(ceiling="secret"))
    assert hidden.reading.words == "Keeps others out"


def test_a_long_course_says_that_it_is_cut():
    for day in range(1, 9):
        assess(level=1 + day % 5, assessed_on=date(2006, 1, day))

    course = standing().course

    assert course.startswith("…, then ")
    assert course.count("2006") == 5
