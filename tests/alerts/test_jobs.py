"""Jobs keep a record of every run, also of one that failed."""

from datetime import timedelta

import pytest
from django.db import DatabaseError

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag, JobRun
from tests.alerts.factories import JOB, due_in_sql, make_due
from tests.factories import TODAY, make_programme

pytestmark = pytest.mark.django_db


def broken(on):
    return "SELECT 1 / 0, NULL, '', 10, '', NULL, 1, NULL", []


def test_a_run_is_recorded_with_what_it_changed(register):
    register()
    make_due("Denmark")
    make_due("Sweden", TODAY + timedelta(40))

    run = run_job(JOB, TODAY)

    run.refresh_from_db()
    assert (run.job, run.on, run.error) == (JOB, TODAY, "")
    assert (run.opened, run.escalated, run.closed, run.changed) == (1, 0, 0, 1)
    assert run.started_at <= run.ended_at


def test_a_job_run_twice_changes_nothing_the_second_time(register):
    register()
    make_due("Denmark")

    assert [run_job(JOB, TODAY).changed for _ in range(2)] == [1, 0]
    assert Flag.objects.count() == 1


def test_a_job_runs_each_of_its_rules_and_no_other(register):
    register()
    register(name="in-sql", facts=due_in_sql)
    register(name="elsewhere", job="another_job")
    make_due("Denmark")

    assert run_job(JOB, TODAY).opened == 2
    assert set(Flag.objects.values_list("rule", flat=True)) == {"actor-due", "in-sql"}


def test_a_failed_run_leaves_its_error_and_changes_nothing(register):
    register()
    register(name="broken", facts=broken)
    make_due("Denmark")

    with pytest.raises(DatabaseError, match="division by zero"):
        run_job(JOB, TODAY)

    run = JobRun.objects.get()
    assert run.error.startswith("DataError: division by zero")
    assert run.ended_at is not None
    assert not Flag.objects.exists()
    assert not JobRun.objects.finished().exists()


@pytest.mark.django_db(transaction=True)
def test_the_error_of_a_failed_run_is_committed(register):
    register(facts=broken)
    make_programme()

    with pytest.raises(DatabaseError):
        run_job(JOB, TODAY)

    assert "division by zero" in JobRun.objects.get().error


def test_a_job_without_rules_is_refused(register):
    with pytest.raises(LookupError, match="flag_nothing"):
        run_job("flag_nothing", TODAY)

    assert not JobRun.objects.exists()
