"""Leaving or reluctant, with no option explored: the list, and its flags."""

from datetime import date

import pytest

from coalition.missions.no_option import missing_options, without_option
from coalition.models import Contributor, ContributorStatus, Intent, OptionState, Status
from coalition.models import IntentKind as I
from partnership.actors.models import Actor
from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag, Severity
from partnership.alerts.queries import open_flags
from partnership.alerts.rules import composed
from tests.alerts.factories import borne
from tests.coalition.factories import make_intent, make_status
from tests.coalition.missions.factories import make_bulgaria, make_option, make_step
from tests.factories import make_marking, make_user

DAY = date(2006, 2, 1)
BEFORE = date(2003, 6, 1)
JOB = "flag_missing_options"


def listed(on=DAY):
    return [row.name for row in without_option(on, make_user())]


def facts(on=DAY):
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(composed(missing_options(on)).replace("%%", "%"))
        return cursor.fetchall()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("status", "is_listed"),
    [
        (Status.LEAVING, True),
        (Status.REDUCING, True),
        (Status.CONTRIBUTING, False),
        (Status.PROSPECTIVE, False),
        (Status.DEPARTED, False),
    ],
)
def test_who_is_leaving_or_reducing_is_listed_and_who_is_gone_is_not(status, is_listed):
    make_status("Japan", status)

    assert bool(listed()) == is_listed


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("intent", "likelihood", "is_listed"),
    [
        (I.LEAVE, "", True),
        (I.LEAVE, "almost_certain", True),
        (I.LEAVE, "realistic", False),
        (I.REDUCE, "", True),
        (I.REDUCE, "likely", True),
        (I.REDUCE, "unlikely", False),
        (I.UNKNOWN, "likely", True),
        (I.UNKNOWN, "", False),
        (I.STAY, "likely", False),
        (I.CHANGE_MISSION, "likely", False),
    ],
)
def test_a_plan_makes_it_reluctant_unless_it_is_less_than_likely(
    intent, likelihood, is_listed
):
    make_status("Japan", since=BEFORE)
    make_intent("Japan", intent, DAY, likelihood=likelihood)

    assert bool(listed()) == is_listed


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("state", "since", "is_listed"),
    [
        (OptionState.EXPLORED, DAY, False),
        (OptionState.OFFERED, DAY, False),
        (OptionState.ACCEPTED, DAY, False),
        (OptionState.DEPLOYED, DAY, False),
        # What it is leaving; and what was declined.
        (OptionState.DEPLOYED, BEFORE, True),
        (OptionState.DECLINED, DAY, True),
        (OptionState.EXPLORED, date(2006, 2, 2), True),
    ],
)
def test_an_option_that_is_open_by_the_day_takes_it_off_the_list(
    state, since, is_listed
):
    make_status("Japan", Status.LEAVING, DAY)
    make_step("Japan", state, since)

    assert bool(listed()) == is_listed


@pytest.mark.django_db
def test_a_mission_deployed_long_since_is_an_option_of_who_is_only_reluctant():
    make_status("Japan", Status.REDUCING, DAY)
    make_step("Japan", OptionState.DEPLOYED, BEFORE)

    assert listed() == []


@pytest.mark.django_db
def test_who_came_back_is_not_listed():
    make_bulgaria()

    assert listed(date(2006, 12, 31)) == []


@pytest.mark.django_db
def test_who_is_leaving_comes_first_by_the_day_it_takes_effect():
    make_status("Albania", Status.REDUCING)
    make_intent("Japan", I.LEAVE, DAY, takes_effect_on=date(2006, 6, 30))
    make_intent("Moldova", I.LEAVE, DAY, takes_effect_on=date(2006, 5, 31))

    assert listed() == ["Moldova", "Japan", "Albania"]


@pytest.mark.django_db(transaction=True)
def test_the_job_raises_escalates_and_lifts_and_a_second_run_changes_nothing():
    make_status("Japan", Status.REDUCING, DAY)
    make_intent("Japan", I.LEAVE, date(2006, 3, 1), takes_effect_on=date(2006, 6, 30))

    first, again = run_job(JOB, DAY), run_job(JOB, DAY)

    assert (first.opened, again.opened, again.closed) == (1, 0, 0)
    flag = Flag.objects.open().get()
    assert flag.title == "Japan: reluctant to stay, with no option explored"
    assert (flag.severity, flag.step) == (Severity.NOTICE, "reluctant")

    assert run_job(JOB, date(2006, 3, 1)).escalated == 1
    flag = Flag.objects.open().get()
    assert flag.title == "Japan: leaving, with no option explored"
    assert (flag.severity, flag.due_on) == (Severity.DECISION_DUE, date(2006, 6, 30))

    make_step("Japan", OptionState.EXPLORED, date(2006, 3, 2))
    assert run_job(JOB, date(2006, 3, 2)).closed == 1


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Actor, Contributor, ContributorStatus, Intent])
def test_a_flag_is_marked_as_high_as_what_it_says(model):
    make_status("Japan", Status.LEAVING, DAY)
    make_intent("Japan", I.LEAVE, DAY)
    assert [borne(fact) for fact in facts()] == [{make_marking().pk}]

    secret = make_marking("secret")
    model.objects.update(marking=secret)

    assert [secret.pk in borne(fact) for fact in facts()] == [True]
    assert open_flags(DAY, make_user(), rule="no_option").total == 0


@pytest.mark.django_db
def test_the_flags_and_the_list_say_the_same():
    make_status("Albania", Status.REDUCING)
    make_intent("Japan", I.LEAVE, DAY)
    make_status("Italy", Status.LEAVING)
    make_step(make_option("Italy"), OptionState.ACCEPTED)

    assert {fact[0] for fact in facts()} == {
        row.contributor_id for row in without_option(DAY, make_user())
    }
    assert len(facts()) == 2
