"""The engine: the open flags of a rule are what its facts say at the last date."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.actors.models import Actor
from partnership.alerts.engine import Changes, run_rule
from partnership.alerts.models import Flag, Severity
from tests.alerts.factories import (
    due_in_sql,
    due_within_thirty_days,
    make_due,
    make_flag,
    make_rule,
    make_run,
)
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db

SOON = TODAY + timedelta(20)


def run(on=TODAY, **values):
    return run_rule(make_rule(**values), on, make_run(on=on))


def open_flags():
    """What stands, as somebody would read it; not when it was written."""
    return list(
        Flag.objects.open()
        .order_by("title", "pk")
        .values_list("title", "severity", "step", "due_on", "opened_on", "escalated_on")
    )


def test_a_fact_opens_a_flag_that_says_what_the_fact_says():
    denmark = make_due("Denmark", SOON, marking=make_marking("restricted"))
    make_due("Sweden", TODAY + timedelta(31))

    assert run() == Changes(opened=1)

    flag = Flag.objects.get()
    assert (flag.rule, flag.subject_model) == ("actor-due", "actors.Actor")
    assert (flag.subject_id, flag.actor) == (denmark.pk, denmark)
    assert flag.title == "Denmark is 100% due"
    assert (flag.severity, flag.step) == (Severity.DECISION_DUE, "30")
    assert (flag.due_on, flag.opened_on, flag.escalated_on) == (SOON, TODAY, None)
    assert flag.marking.code == "restricted"


def test_a_second_run_changes_nothing():
    make_due("Denmark", SOON)
    run()
    before = Flag.objects.values().get()

    assert run() == Changes()
    assert Flag.objects.values().get() == before
    assert Flag.pgh_event_model.objects.count() == 1


def test_a_later_step_escalates():
    make_due("Denmark", SOON)
    run()
    later = SOON - timedelta(5)

    assert run(later) == Changes(escalated=1)
    flag = Flag.objects.get()
    assert (flag.step, flag.severity) == ("7", Severity.DECISION_DUE)
    assert (flag.opened_on, flag.escalated_on) == (TODAY, later)


def test_a_higher_severity_escalates():
    make_due("Denmark", TODAY)
    run(steps=())
    later = TODAY + timedelta(1)

    assert run(later, steps=()) == Changes(escalated=1)
    assert Flag.objects.get().severity == Severity.OVERDUE


def test_an_earlier_step_is_written_but_is_no_escalation():
    denmark = make_due("Denmark", TODAY + timedelta(3))
    run()
    Actor.objects.filter(pk=denmark.pk).update(iati_identifier=SOON.isoformat())

    assert run() == Changes()
    flag = Flag.objects.get()
    assert (flag.step, flag.due_on, flag.escalated_on) == ("30", SOON, None)


def test_a_flag_closes_when_its_facts_no_longer_hold():
    denmark = make_due("Denmark", SOON)
    run()
    Actor.objects.filter(pk=denmark.pk).update(iati_identifier="")
    later = TODAY + timedelta(1)

    assert run(later) == Changes(closed=1)
    assert Flag.objects.get().closed_on == later
    assert run(later) == Changes()


def test_a_fact_that_returns_opens_a_new_flag_and_the_old_one_stays_as_history():
    denmark = make_due("Denmark", SOON)
    run()
    Actor.objects.filter(pk=denmark.pk).update(iati_identifier="")
    run()
    Actor.objects.filter(pk=denmark.pk).update(iati_identifier=SOON.isoformat())

    assert run(TODAY + timedelta(1)) == Changes(opened=1)
    assert Flag.objects.count() == 2


def test_two_dates_forth_and_back_leave_the_state_of_the_last_date():
    make_due("Denmark", SOON)
    make_due("Sweden", TODAY + timedelta(40))
    run(TODAY)
    of_today = open_flags()

    assert run(SOON + timedelta(1)) == Changes(opened=1, escalated=1)
    assert len(open_flags()) == 2
    assert run(TODAY) == Changes(closed=1)

    assert open_flags() == of_today


def test_what_a_later_date_opened_never_stood_when_the_earlier_one_is_shown():
    make_due("Sweden", TODAY + timedelta(40))
    later = TODAY + timedelta(15)
    run(later)

    run(TODAY)

    flag = Flag.objects.get()
    assert flag.opened_on == flag.closed_on == later


def test_an_earlier_date_moves_the_opening_back_to_itself():
    make_due("Denmark", SOON)
    run(TODAY + timedelta(5))

    run(TODAY)

    assert Flag.objects.get().opened_on == TODAY


def test_an_earlier_date_takes_back_an_escalation_that_a_later_one_wrote():
    make_due("Denmark", SOON)
    run(TODAY)
    later = SOON - timedelta(5)
    run(later)

    assert run(later - timedelta(1)) == Changes()

    flag = Flag.objects.get()
    assert (flag.step, flag.escalated_on) == ("7", None)


def test_one_run_that_opens_escalates_and_closes_is_kept_in_the_history():
    denmark = make_due("Denmark", SOON)
    make_due("Sweden", SOON)
    run()
    Actor.objects.filter(pk=denmark.pk).update(iati_identifier="")
    make_due("Canada", SOON)

    assert run(SOON) == Changes(opened=1, escalated=1, closed=1)
    kept = Flag.pgh_event_model.objects.values_list("title", "pgh_label")
    assert sorted(kept) == [
        ("Canada is 100% due", "insert"),
        ("Denmark is 100% due", "insert"),
        ("Denmark is 100% due", "update"),
        ("Sweden is 100% due", "insert"),
        ("Sweden is 100% due", "update"),
    ]


def test_a_rule_may_be_plain_sql_with_empty_columns():
    make_due("Denmark", TODAY)

    assert run(facts=due_in_sql) == Changes(opened=1)
    assert run(facts=due_in_sql) == Changes()
    flag = Flag.objects.get()
    assert (flag.title, flag.step) == ("Denmark 5%", "")
    assert (flag.actor, flag.due_on) == (None, None)


def test_a_rule_that_can_find_nothing_closes_what_is_open():
    make_flag("Denmark")

    def nothing(on):
        return due_within_thirty_days(on).none()

    assert run(facts=nothing) == Changes(closed=1)


def test_another_rule_and_another_kind_of_subject_are_left_alone():
    make_flag("Denmark", rule="another")
    make_flag("Denmark", subject_model="donors.Pledge")

    assert run() == Changes()
    assert Flag.objects.open().count() == 2


def test_a_run_costs_the_same_however_many_subjects():
    make_due("Denmark", SOON)
    with CaptureQueriesContext(connection) as one:
        run()

    for name in ("Sweden", "Canada", "Spain"):
        make_due(name, SOON)
    with CaptureQueriesContext(connection) as many:
        run(TODAY + timedelta(1))

    assert len(many) == len(one)


def test_the_history_says_that_a_job_did_it():
    make_due("Denmark", SOON)
    run()

    event = Flag.pgh_event_model.objects.select_related("pgh_context").get()
    assert event.pgh_context.metadata["reason"] == "job: watch_actors on 2006-02-01"
    assert event.pgh_context.metadata["user"] is None
