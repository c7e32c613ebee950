"""The rule of retention: departures, what follows them, and the rate over time."""

from datetime import date

import pytest

from coalition.missions.departures import departures
from coalition.missions.rule import Outcome
from coalition.models import IntentKind, OptionState, Status
from tests.coalition.factories import make_intent, make_status
from tests.coalition.missions.factories import (
    make_bulgaria,
    make_mission,
    make_option,
    make_step,
)
from tests.coalition.missions.retaining import (
    FEBRUARY,
    LATER,
    make_leaving,
    outcomes,
    rate,
)
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db


def test_a_return_to_another_mission_counts_as_retained_from_its_acceptance_on():
    make_bulgaria()

    assert outcomes(date(2005, 12, 30)) == {}
    assert outcomes(FEBRUARY) == {"Bulgaria": Outcome.LOST}
    assert outcomes(date(2006, 2, 10)) == {"Bulgaria": Outcome.GONE_OPEN}
    assert outcomes(date(2006, 2, 21)) == {"Bulgaria": Outcome.GONE_OPEN}
    assert outcomes(date(2006, 2, 22)) == {"Bulgaria": Outcome.RETAINED}
    assert outcomes(date(2006, 3, 31)) == {"Bulgaria": Outcome.RETAINED}
    assert rate(LATER).words == "1 of 1, 100%"


def test_a_departure_stays_in_the_count_though_it_came_back_without_a_mission():
    make_status("Bulgaria", Status.DEPARTED, date(2005, 12, 31))
    make_status("Bulgaria", Status.CONTRIBUTING, date(2006, 3, 31))

    (row,) = departures(LATER, make_user())

    assert (row.outcome, row.kind) == (Outcome.LOST, "back")
    assert row.going_words == "Departed 31 December 2005, and back since"


@pytest.mark.parametrize(
    ("state", "outcome"),
    [
        (OptionState.EXPLORED, Outcome.OPEN),
        (OptionState.OFFERED, Outcome.OPEN),
        (OptionState.ACCEPTED, Outcome.TO_FOLLOW),
        (OptionState.DEPLOYED, Outcome.TO_FOLLOW),
        (OptionState.DECLINED, Outcome.NOTHING),
    ],
)
def test_who_is_leaving_is_told_apart_by_how_far_its_option_has_come(state, outcome):
    make_leaving("Italy")
    make_step("Italy", state, FEBRUARY)

    assert outcomes(FEBRUARY) == {"Italy": outcome}
    assert rate(FEBRUARY).retained == int(outcome == Outcome.TO_FOLLOW)


def test_a_step_of_a_later_day_does_not_exist_yet():
    make_leaving("Italy")
    make_step("Italy", OptionState.ACCEPTED, date(2006, 2, 2))

    assert outcomes(FEBRUARY) == {"Italy": Outcome.NOTHING}


def test_the_newest_plan_to_leave_is_a_departure_until_another_plan_replaces_it():
    make_status("Japan")
    make_intent("Japan", IntentKind.LEAVE, date(2006, 2, 10))
    make_intent("Japan", IntentKind.REDUCE, date(2006, 6, 20))

    assert outcomes(date(2006, 2, 9)) == {}
    assert outcomes(date(2006, 6, 19)) == {"Japan": Outcome.NOTHING}
    assert outcomes(date(2006, 6, 20)) == {}


def test_two_plans_of_one_day_count_if_either_is_to_leave():
    make_intent("Italy", IntentKind.LEAVE, FEBRUARY)
    make_intent("Italy", IntentKind.REDUCE, FEBRUARY)

    assert outcomes(FEBRUARY) == {"Italy": Outcome.NOTHING}


@pytest.mark.parametrize(
    ("likelihood", "counts"),
    [("", True), ("likely", True), ("realistic", False), ("remote", False)],
)
def test_a_plan_to_leave_that_is_held_less_than_likely_is_no_departure(
    likelihood, counts
):
    make_intent("Japan", IntentKind.LEAVE, FEBRUARY, likelihood=likelihood)

    assert bool(outcomes(FEBRUARY)) == counts


def test_a_plan_from_before_the_departure_has_been_carried_out():
    make_intent("Bulgaria", IntentKind.LEAVE, date(2005, 6, 1))
    make_bulgaria()

    (row,) = departures(LATER, make_user())

    assert (row.outcome, row.kind) == (Outcome.RETAINED, "back")


def test_the_mission_that_it_leaves_does_not_retain_it():
    make_step("Italy", OptionState.DEPLOYED, date(2003, 7, 1))
    make_leaving("Italy")

    assert outcomes(FEBRUARY) == {"Italy": Outcome.NOTHING}


def test_a_second_departure_is_not_retained_by_what_followed_the_first():
    make_bulgaria()
    make_status("Bulgaria", Status.LEAVING, date(2006, 11, 1))
    make_status("Bulgaria", Status.DEPARTED, date(2006, 12, 1))

    assert outcomes(date(2006, 10, 31)) == {"Bulgaria": Outcome.RETAINED}
    assert outcomes(date(2006, 11, 1)) == {"Bulgaria": Outcome.NOTHING}
    assert outcomes(LATER) == {"Bulgaria": Outcome.LOST}


def test_a_mission_deployed_between_the_announcement_and_the_departure_retains():
    make_leaving("Italy", date(2006, 1, 19))
    make_step("Italy", OptionState.DEPLOYED, date(2006, 9, 1))
    make_status("Italy", Status.DEPARTED, date(2006, 12, 2))

    assert outcomes(LATER) == {"Italy": Outcome.RETAINED}


def test_a_mission_deployed_since_the_plan_was_stated_retains():
    make_intent("Italy", IntentKind.LEAVE, date(2006, 1, 1))
    make_intent("Italy", IntentKind.LEAVE, date(2006, 3, 1))
    make_step("Italy", OptionState.DEPLOYED, date(2006, 2, 1))

    assert outcomes(LATER) == {"Italy": Outcome.TO_FOLLOW}


def test_of_several_options_the_nearest_counts():
    make_leaving("Italy")
    make_step(make_option("Italy", "Police training"), OptionState.EXPLORED)
    make_step(make_option("Italy", "Civilian mission"), OptionState.ACCEPTED)
    make_step(make_option("Italy", "Another"), OptionState.DECLINED)

    (row,) = departures(FEBRUARY, make_user())

    assert (row.mission, row.state) == ("Civilian mission", OptionState.ACCEPTED)


def test_a_mission_that_nobody_has_thought_of_yet_retains_nobody():
    make_leaving("Italy")
    mission = make_mission("Civilian mission", proposed_on=date(2006, 2, 10))
    make_step(make_option("Italy", mission), OptionState.ACCEPTED)

    assert outcomes(date(2006, 2, 9)) == {"Italy": Outcome.NOTHING}
    assert outcomes(date(2006, 2, 10)) == {"Italy": Outcome.TO_FOLLOW}


def test_what_the_reader_may_not_see_neither_goes_nor_follows():
    secret = make_marking("secret")
    make_leaving("Italy")
    make_step("Italy", OptionState.ACCEPTED, marking=secret)
    make_leaving("Japan", marking=secret)

    assert outcomes(FEBRUARY) == {"Italy": Outcome.NOTHING}
