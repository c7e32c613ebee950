"""Two workers run one rule at the same time, on connections of their own."""

import threading
from datetime import timedelta

import pytest
from django.db import connection

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
