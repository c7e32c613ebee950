"""What people said of a flag stays until it escalates, whichever dates are run."""

from datetime import date, timedelta

import pytest

from partnership.actors.models import Actor
from partnership.alerts.engine import Changes
from partnership.alerts.models import Flag
from tests.alerts.factories import due_within_thirty_days, make_due
from tests.alerts.test_engine import SOON, run
from tests.factories import TODAY, make_user

pytestmark = pytest.mark.django_db


def acknowledged():
    """Everything that was said of the only flag."""
    flag = Flag.objects.get()
    return (
        flag.acknowledged_at is not None,
        flag.acknowledged_by,
        flag.acknowledged_reason,
        flag.snoozed_until,
    )


@pytest.mark.parametrize("until", [None, date(2006, 5, 1)], ids=["known", "snoozed"])
def test_what_people_said_of_a_flag_survives_a_run(until):
    denmark = make_due("Denmark", SOON)
    run()
    colleague = make_user()
    Flag.objects.all().acknowledge(1, colleague, "They vote in May.", until)

    Actor.objects.filter(pk=denmark.pk).update(name="The Kingdom of Denmark")
    run(TODAY + timedelta(1))

    assert Flag.objects.get().title == "The Kingdom of Denmark is 100% due"
    assert acknowledged() == (True, colleague, "They vote in May.", until)


@pytest.mark.parametrize("until", [None, date(2006, 5, 1)], ids=["known", "snoozed"])
def test_a_flag_that_escalates_presses_again(until):
    make_due("Denmark", SOON)
    run()
    Flag.objects.all().acknowledge(1, make_user(), "They vote in May.", until)

    assert run(SOON - timedelta(5)) == Changes(escalated=1)

    assert acknowledged() == (False, None, "", None)


@pytest.mark.parametrize("days", [-20, 40], ids=["an earlier date", "a later date"])
def test_another_date_and_back_loses_nothing_that_people_said(days):
    """Denmark is flagged today, and on neither of the other dates."""
    make_due("Denmark", SOON)
    colleague = make_user()
    facts = due_only_on(TODAY)
    run(facts=facts)
    Flag.objects.all().acknowledge(1, colleague, "They vote in May.")

    assert run(TODAY + timedelta(days), facts=facts) == Changes(closed=1)
    assert run(facts=facts) == Changes(opened=1)

    assert acknowledged() == (True, colleague, "They vote in May.", None)
    flag = Flag.objects.get()
    assert (flag.opened_on, flag.closed_on) == (TODAY, None)


def due_only_on(day):
    """Facts that hold on one day."""

    def facts(on):
        found = due_within_thirty_days(TODAY)
        return found if on == day else found.none()

    return facts
