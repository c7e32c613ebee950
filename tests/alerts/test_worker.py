"""The real task, through a real worker on the real broker, into the test database."""

import os
import subprocess
import sys
import time
import uuid
from datetime import date
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import OperationalError, connection

from coalition.tasks import flag_mandate_renewals
from donors.tasks import flag_overdue_pledges
from partnership.alerts.jobs import jobs
from partnership.alerts.models import Flag, JobRun
from partnership.alerts.rules import RULES
from partnership.celery import app
from partnership.evidence.retries import TRY_AGAIN
from tests.coalition.factories import make_denmark_mandate, make_renewal
from tests.factories import TODAY, make_programme

PATIENCE_SECONDS = 60


def database_url():
    """Where this test's own database is; pytest has put `test_` before its name."""
    words = {name: quote(str(value), safe="") for name, value in _settings().items()}
    account = words["USER"] + (f":{words['PASSWORD']}" if words["PASSWORD"] else "")
    port = f":{words['PORT']}" if words["PORT"] else ""
    return f"postgres://{account}@{words['HOST']}{port}/{words['NAME']}"


def _settings():
    names = ("USER", "PASSWORD", "HOST", "PORT", "NAME")
    return {name: connection.settings_dict[name] or "" for name in names}


@pytest.fixture
def queue(tmp_path):
    """A queue of the test's own, and a worker that listens to nothing else."""
    name = f"test-{uuid.uuid4().hex}"
    quiet = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    command = [sys.executable, "-m", "celery", "-A", "partnership", "worker"]
    log = (tmp_path / "worker.log").open("w+")
    worker = subprocess.Popen(
        [*command, "--pool", "solo", "-Q", name, "-n", name, *quiet],
        cwd=settings.BASE_DIR,
        env=os.environ
        | {
            "PARTNERSHIP_LOCAL": "1",
            "DATABASE_URL": database_url(),
            "REDIS_URL": settings.REDIS_URL,
        },
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    yield name
    worker.terminate()
    try:
        worker.wait(timeout=20)
    except subprocess.TimeoutExpired:
        worker.kill()
        worker.wait()
    log.seek(0)
    sys.stdout.write(log.read())  # pytest shows it if the test failed
    log.close()


def wait_for_runs(number):
    """Wait until so many runs have ended, and give them in their order."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        ended = JobRun.objects.exclude(ended_at=None).order_by("pk")
        if len(ended) >= number:
            return list(ended)
        time.sleep(0.1)
    pytest.fail(f"No {number} runs ended within {PATIENCE_SECONDS} seconds.")


@pytest.mark.django_db(transaction=True)
def test_a_task_raises_and_lifts_its_flag_through_a_worker(queue):
    programme = make_programme(pinned_as_at=TODAY)
    mandate = make_denmark_mandate()

    for _ in range(2):
        flag_mandate_renewals.apply_async(queue=queue)
    first, second = wait_for_runs(2)

    assert (first.job, first.error) == ("flag_mandate_renewals", "")
    # The date of the product, not that of the clock on the wall.
    assert first.on == TODAY
    assert (first.opened, second.changed) == (1, 0)
    flag = Flag.objects.get()
    assert (flag.rule, flag.subject_id) == ("mandate_renewal", mandate.pk)
    assert flag.closed_on is None

    make_renewal(mandate)
    programme.pinned_as_at = date(2006, 5, 31)
    programme.save()
    flag_mandate_renewals.apply_async(queue=queue)
    *_, third = wait_for_runs(3)

    assert third.closed == 1
    assert Flag.objects.get(pk=flag.pk).closed_on == date(2006, 5, 31)


def test_the_schedule_names_tasks_that_exist():
    app.loader.import_default_modules()

    tasks = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}

    assert tasks <= set(app.tasks)
    assert tasks >= {flag_mandate_renewals.name, flag_overdue_pledges.name}


def test_every_job_has_a_task_on_the_schedule():
    scheduled = {
        entry["task"].rpartition(".")[2]
        for entry in settings.CELERY_BEAT_SCHEDULE.values()
    }

    assert set(jobs()) == {rule.job for rule in RULES.values()}
    assert set(jobs()) < scheduled


@pytest.mark.django_db
@pytest.mark.parametrize("task", [flag_mandate_renewals, flag_overdue_pledges])
def test_a_database_that_is_away_does_not_lose_the_run(task, monkeypatch):
    answers = [OperationalError("away"), OperationalError("away"), TODAY]

    def current_as_at():
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(f"{task.__module__}.current_as_at", current_as_at)

    assert task.apply().successful()
    assert JobRun.objects.get().on == TODAY


def test_no_task_waits_so_long_that_the_broker_gives_it_out_again():
    broker = settings.CELERY_BROKER_TRANSPORT_OPTIONS

    assert TRY_AGAIN["retry_backoff_max"] < broker["visibility_timeout"]


@pytest.mark.django_db
@pytest.mark.parametrize("task", [flag_mandate_renewals, flag_overdue_pledges])
def test_each_job_run_twice_changes_nothing_the_second_time(task):
    make_programme()
    make_denmark_mandate()

    task()
    task()

    first, second = JobRun.objects.order_by("pk")
    assert second.changed == 0
    assert (first.on, second.on) == (TODAY, TODAY)
