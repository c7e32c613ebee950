"""`manage.py run_alerts` does by hand what the jobs do."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command

from partnership.alerts.models import Flag, JobRun
from tests.alerts.factories import make_due
from tests.alerts.test_jobs import broken
from tests.factories import TODAY, make_programme

pytestmark = pytest.mark.django_db


def say(*words, **options):
    out = StringIO()
    call_command("run_alerts", *words, stdout=out, stderr=out, **options)
    return out.getvalue()


def test_it_answers_for_the_date_that_the_programme_pins(register):
    register()
    make_programme()
    make_due("Denmark")

    assert say().splitlines() == [
        "Flags at 1 February 2006:",
        "Actors that are due: 1 opened, 0 escalated, 0 closed.",
    ]
    assert JobRun.objects.get().on == TODAY


@time_machine.travel("2006-02-03 12:00Z", tick=False)
def test_without_a_pinned_date_it_answers_for_today(register):
    register()

    assert "Flags at 3 February 2006:" in say()


def test_a_date_may_be_given_and_gone_back_from(register):
    register()
    make_programme()
    make_due("Denmark", TODAY + timedelta(40))

    assert "1 opened" in say("--on", "2006-03-01")
    assert "1 closed" in say("--on", "2006-02-01")
    assert not Flag.objects.open().exists()


@pytest.mark.parametrize("typed", ["2006-02-30", "tomorrow", "1/2/2006", ""])
def test_what_is_no_date_is_refused_in_a_sentence(register, typed):
    with pytest.raises(CommandError, match="is not a date. Give a year") as refused:
        say(f"--on={typed}")

    assert refused.value.returncode == 1
    assert not JobRun.objects.exists()


def test_a_job_that_fails_is_named_and_the_others_still_run(register):
    register(name="broken", job="broken_job", facts=broken)
    register()
    make_due("Denmark")

    with pytest.raises(CommandError, match="Failed: broken_job"):
        say("--on", "2006-02-01")

    assert Flag.objects.count() == 1


def test_it_can_be_silent(register):
    register()

    assert say(verbosity=0) == ""
