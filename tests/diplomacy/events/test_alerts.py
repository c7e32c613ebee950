"""Which plans and events are flagged, and what the flags bear."""

from datetime import date, timedelta

import pytest
from django.db import connection

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag
from partnership.alerts.rules import facts_sql
from partnership.diplomacy.events.alerts import EVENT_PLANS, EVENTS_WITHOUT_OBJECTIVE
from tests.diplomacy.events_factories import make_objective, make_step
from tests.diplomacy.factories import make_date, make_event
from tests.factories import TODAY, make_actor, make_marking

pytestmark = pytest.mark.django_db


def found(rule, on=TODAY):
    with connection.cursor() as cursor:
        cursor.execute(facts_sql(rule, on).replace("%%", "%"))
        return cursor.fetchall()


def planned(due_in, **values):
    """A step that is due so many days from today."""
    start = TODAY + timedelta(30 + due_in)
    event = make_event(f"Event {due_in}")
    make_date(event, start, announced_on=date(2005, 12, 1))
    return make_step(event, 30, what=f"Due in {due_in}", **values)


def test_steps_are_flagged_a_week_before_they_are_due_until_they_are_done():
    for days in (-1, 0, 7, 8):
        planned(days)
    planned(3, done_on=TODAY)
    planned(4, done_on=TODAY + timedelta(1))

    said = sorted((row[2], row[4], row[5]) for row in found(EVENT_PLANS))

    assert said == [
        ("Event -1: Due in -1", "overdue", date(2006, 1, 31)),
        ("Event 0: Due in 0", "due", TODAY),
        ("Event 4: Due in 4", "due", date(2006, 2, 5)),
        ("Event 7: Due in 7", "due", date(2006, 2, 8)),
    ]


def test_a_step_of_a_month_has_no_due_day_and_says_about_when():
    event = make_event()
    make_date(event, date(2006, 3, 1), starts_precision="month")
    make_step(event, 30)

    (row,) = found(EVENT_PLANS)

    assert (row[4], row[5]) == ("due", None)
    assert "about then" in row[2]


def test_an_event_that_is_put_off_or_over_presses_nobody():
    put_off, over = planned(-5).event, planned(-6).event
    make_date(put_off, None, announced_on=TODAY)
    type(over).objects.filter(pk=over.pk).update(outcome="Held", outcome_on=TODAY)

    assert found(EVENT_PLANS) == []


def test_an_event_near_without_an_objective_is_flagged_until_it_has_one():
    near, far, aimed = (make_event(name) for name in ("Near", "Far", "Aimed"))
    make_date(near, TODAY + timedelta(14))
    make_date(far, TODAY + timedelta(15))
    make_date(aimed, TODAY)
    make_objective(aimed)
    make_objective(near, set_on=TODAY + timedelta(1))

    (row,) = found(EVENTS_WITHOUT_OBJECTIVE)

    assert (row[0], row[2], row[5]) == (
        near.pk,
        "Near has no objective",
        TODAY + timedelta(14),
    )
    later = found(EVENTS_WITHOUT_OBJECTIVE, TODAY + timedelta(1))
    assert [row[0] for row in later] == [far.pk]


def test_a_flag_bears_the_event_its_date_and_the_owner():
    secret, restricted = make_marking("secret"), make_marking("restricted")
    owner = make_actor("Canada", marking=restricted)
    step = planned(0, owner_actor=owner)
    type(step.event).objects.update(marking=secret)

    (row,) = found(EVENT_PLANS)

    assert set(row[7]) == {secret.pk, restricted.pk, make_marking().pk}
    assert (row[0], row[1]) == (step.pk, owner.pk)


@pytest.mark.django_db(transaction=True)
def test_the_job_opens_each_flag_once_and_closes_it_when_the_step_is_done():
    step = planned(0)
    make_objective(step.event)

    assert run_job("flag_events", TODAY).opened == 1
    assert run_job("flag_events", TODAY).opened == 0
    type(step).objects.update(done_on=TODAY)
    run_job("flag_events", TODAY)

    assert Flag.objects.get().closed_on == TODAY
