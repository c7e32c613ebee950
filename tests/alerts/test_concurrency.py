"""Two workers run one rule at the same time, on connections of their own."""

import threading
from datetime import timedelta

import pytest
from django.db import OperationalError, connection

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag, JobRun
from tests.alerts.factories import JOB, make_due
from tests.factories import TODAY

pytestmark = pytest.mark.django_db(transaction=True)

WORKERS = 6


def run_together(dates):
    """Run the job once for each date, all released at the same instant."""
    gate, errors = threading.Barrier(len(dates)), []

    def work(on):
        try:
            gate.wait(timeout=20)
            run_job(JOB, on)
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=[on]) for on in dates]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert errors == []


def test_runs_at_the_same_time_open_one_flag_for_each_subject(register):
    register()
    for name in ("Denmark", "Sweden", "Canada"):
        make_due(name)

    run_together([TODAY] * WORKERS)

    assert Flag.objects.count() == 3
    opened = JobRun.objects.values_list("opened", flat=True)
    assert sorted(opened) == [0] * (WORKERS - 1) + [3]
    assert Flag.pgh_event_model.objects.count() == 3


def test_runs_for_two_dates_at_the_same_time_leave_the_state_of_one_of_them(register):
    register()
    make_due("Denmark", TODAY + timedelta(20))
    make_due("Sweden", TODAY + timedelta(40))
    later = TODAY + timedelta(20)

    run_together([TODAY, later] * 3)

    standing = list(Flag.objects.open().order_by("title").values_list("title", "step"))
    assert standing in (
        [("Denmark is 100% due", "30")],
        [("Denmark is 100% due", "7"), ("Sweden is 100% due", "30")],
    )
    # The newest run that succeeded names the date whose flags stand.
    newest = JobRun.objects.latest_of_each_job().get()
    assert newest.on == (TODAY if len(standing) == 1 else later)


def test_the_success_is_written_with_the_flags_or_not_at_all(register, monkeypatch):
    register()
    make_due("Denmark")

    def killed(run, **changes):
        raise KeyboardInterrupt

    monkeypatch.setattr(JobRun, "succeed", killed)
    with pytest.raises(KeyboardInterrupt):
        run_job(JOB, TODAY)

    assert not Flag.objects.exists()
    assert not JobRun.objects.finished().exists()


def test_a_run_does_not_wait_for_ever_for_another(register, monkeypatch):
    register()
    monkeypatch.setattr("partnership.alerts.jobs.LOCK_TIMEOUT", "200ms")
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute(
                "SELECT pg_advisory_lock(hashtextextended(%s, 0))", [f"alert job {JOB}"]
            )
        with pytest.raises(OperationalError, match="lock timeout"):
            run_job(JOB, TODAY)
    finally:
        other.close()

    assert "lock timeout" in JobRun.objects.get().error
    assert run_job(JOB, TODAY).error == ""
