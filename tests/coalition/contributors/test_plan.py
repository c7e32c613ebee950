"""The stated plan at a date: all that was said on the newest day of evidence."""

from datetime import date

import pytest

from coalition.models import Intent
from tests.coalition.factories import make_intent
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

JANUARY = date(2006, 1, 19)


def steps(on, reader=None):
    plan = Intent.objects.plan_at(on, reader or make_user())
    return [(str(one.contributor), one.intent, one.personnel_after) for one in plan]


@pytest.fixture
def italy():
    """1,600 left by the end of June, gone by the end of December; said on one day."""
    make_intent(
        "Italy",
        "leave",
        JANUARY,
        takes_effect_on=date(2006, 12, 31),
        personnel_after=0,
    )
    make_intent(
        "Italy",
        "reduce",
        JANUARY,
        takes_effect_on=date(2006, 6, 30),
        personnel_after=1600,
    )


def test_both_steps_of_one_day_hold_in_the_order_of_their_effect(italy):
    assert steps(date(2006, 1, 18)) == []
    both = [("Italy", "reduce", 1600), ("Italy", "leave", 0)]
    assert steps(JANUARY) == both
    assert steps(date(2006, 11, 27)) == both


def test_a_newer_day_replaces_all_that_was_said_before(italy):
    make_intent("Italy", "leave", date(2006, 11, 28), personnel_after=0)

    assert len(steps(date(2006, 11, 27))) == 2
    assert steps(date(2006, 11, 28)) == [("Italy", "leave", 0)]


def test_each_contributor_has_a_newest_day_of_its_own(italy):
    make_intent("Denmark", "stay", date(2005, 12, 1))
    make_intent("Denmark", "leave", date(2006, 2, 10))

    found = steps(date(2006, 2, 9))

    assert sorted(name for name, _, _ in found) == ["Denmark", "Italy", "Italy"]
    assert ("Denmark", "stay", None) in found
    assert ("Denmark", "leave", None) in steps(date(2006, 2, 10))


def test_a_step_above_the_ceiling_neither_shows_nor_replaces(italy):
    make_intent("Italy", "stay", date(2006, 2, 1), marking=make_marking("secret"))

    assert len(steps(date(2006, 3, 1))) == 2
    assert steps(date(2006, 3, 1), make_user(ceiling="secret")) == [
        ("Italy", "stay", None)
    ]


def test_a_narrowed_set_keeps_the_rule(italy):
    make_intent("Italy", "stay", date(2006, 2, 10))

    leaving = Intent.objects.filter(intent="leave")

    assert not leaving.plan_at(date(2006, 3, 1), make_user())
    assert leaving.plan_at(date(2006, 2, 9), make_user()).count() == 1
