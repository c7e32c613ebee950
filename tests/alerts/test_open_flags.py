"""Open flags at a date, as pages read them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag, Severity
from partnership.alerts.queries import open_flags
from partnership.evidence.templatetags.display import moment
from tests.alerts.factories import (
    JOB,
    due_in_sql,
    make_due,
    make_run,
)
from tests.factories import TODAY, make_actor, make_user

pytestmark = pytest.mark.django_db

SOON = TODAY + timedelta(20)


@pytest.fixture
def reader():
    return make_user()


def titles(found):
    return [flag.title for flag in found.flags]


def test_what_the_last_run_stored_is_shown_for_its_date(register, reader):
    register()
    make_due("Denmark", SOON)
    run_job(JOB, TODAY)
    Flag.objects.update(title="as stored")

    found = open_flags(TODAY, reader)

    (flag,) = found.flags
    assert (flag.title, flag.rule, flag.rule_label) == (
        "as stored",
        "actor-due",
        "Actors that are due",
    )
    assert (flag.actor, flag.actor_slug) == ("Denmark", "denmark")
    assert (flag.due_on, flag.days, flag.step) == (SOON, 20, "30")
    assert (flag.tag, flag.tone) == ("Decision due", "amber")
    assert flag.id == Flag.objects.get().pk


def test_for_another_date_the_rules_are_asked_at_once(register, reader):
    register()
    make_due("Denmark", SOON)
    make_due("Sweden", TODAY + timedelta(40))
    run_job(JOB, TODAY)

    found = open_flags(SOON + timedelta(1), reader)

    assert titles(found) == ["Denmark is 100% due", "Sweden is 100% due"]
    assert [flag.days for flag in found.flags] == [-1, 19]
    assert [flag.tag for flag in found.flags] == ["Too late", "Decision due"]
    assert [flag.tone for flag in found.flags] == ["red", "amber"]
    assert found.flags[1].id is None


def test_without_any_run_the_rules_are_asked_at_once(register, reader):
    register()
    register(name="in-sql", facts=due_in_sql)
    make_due("Denmark")

    assert titles(open_flags(TODAY, reader)) == ["Denmark is 100% due", "Denmark 5%"]


def test_a_failed_run_does_not_count_as_the_last_one(register, reader):
    register()
    make_due("Denmark", SOON)
    run_job(JOB, TODAY)
    make_run(on=SOON).fail(ValueError("no"))

    assert titles(open_flags(TODAY, reader)) == ["Denmark is 100% due"]
    assert open_flags(SOON, reader).flags[0].days == 0


def test_at_a_later_step_an_acknowledged_flag_presses_again_before_any_run(
    register, reader
):
    register()
    make_due("Denmark", SOON)
    run_job(JOB, TODAY)
    Flag.objects.all().acknowledge(1, make_user(), "They vote in May.")

    def quiet(on):
        return open_flags(on, reader).flags[0].is_quiet

    assert quiet(SOON - timedelta(8))
    assert not quiet(SOON - timedelta(7))
    assert not quiet(SOON + timedelta(1))


def test_the_list_says_which_checks_found_it_and_when_none_did(register, reader):
    register()
    run = run_job(JOB, TODAY)

    found = open_flags(TODAY, reader)
    assert found.checked_at == run.ended_at
    assert found.found_words == f"As the checks of {moment(run.ended_at)} found."
    assert open_flags(SOON, reader).found_words == (
        "Worked out from the records when you opened this page."
    )


def test_counts_say_how_many_there_are_beyond_the_list(register, reader):
    register()
    make_due("Denmark", TODAY - timedelta(1))
    for name in ("Sweden", "Canada", "Spain"):
        make_due(name, SOON)

    found = open_flags(TODAY, reader, limit=2)

    assert titles(found) == ["Denmark is 100% due", "Sweden is 100% due"]
    assert (found.total, found.unshown) == (4, 2)
    assert found.by_severity == {
        Severity.NOTICE: 0,
        Severity.DECISION_DUE: 3,
        Severity.OVERDUE: 1,
    }


def test_without_flags_every_count_is_nought(register, reader):
    register()

    found = open_flags(TODAY, reader)

    assert (found.flags, found.total, found.quiet) == ([], 0, 0)
    assert set(found.by_severity.values()) == {0}


def test_flags_can_be_asked_for_by_rule_severity_and_actor(register, reader):
    register()
    register(name="in-sql", facts=due_in_sql)
    make_due("Denmark", TODAY - timedelta(1))
    make_due("Sweden", SOON)

    sweden = make_actor("Sweden")
    assert open_flags(TODAY, reader, rule="in-sql").total == 1
    assert titles(open_flags(TODAY, reader, severity=Severity.OVERDUE)) == [
        "Denmark is 100% due"
    ]
    assert titles(open_flags(TODAY, reader, actor=sweden)) == ["Sweden is 100% due"]


@pytest.mark.parametrize("days", [0, 1], ids=["stored", "live"])
def test_an_acknowledged_flag_still_counts_and_stands_last(register, reader, days):
    register()
    denmark = make_due("Denmark", SOON)
    make_due("Sweden", SOON + timedelta(1))
    run_job(JOB, TODAY)
    Flag.objects.filter(subject_id=denmark.pk).update(acknowledged_at=timezone.now())

    found = open_flags(TODAY + timedelta(days), reader)

    assert titles(found) == ["Sweden is 100% due", "Denmark is 100% due"]
    assert (found.total, found.quiet) == (2, 1)


def test_a_snoozed_flag_presses_again_from_the_day_of_its_end(register, reader):
    register()
    make_due("Denmark", SOON)
    run_job(JOB, TODAY)
    Flag.objects.update(
        acknowledged_at=timezone.now(), snoozed_until=TODAY + timedelta(2)
    )

    def quiet(days):
        return open_flags(TODAY + timedelta(days), reader).flags[0].is_quiet

    assert [quiet(days) for days in range(4)] == [True, True, False, False]


def test_open_flags_cost_the_same_however_many(register, reader, count_queries):
    register()
    make_due("Denmark")
    one = count_queries(lambda: open_flags(TODAY, reader))

    for name in ("Sweden", "Canada", "Spain"):
        make_due(name)

    assert count_queries(lambda: open_flags(TODAY, reader)) == one == 2
