"""Every page says when the checks last ran, and whether that is too long ago."""

from datetime import UTC, datetime, timedelta

import pytest

from partnership.alerts.checks import last_checks
from partnership.alerts.models import JobRun
from tests.alerts.factories import JOB
from tests.factories import TODAY

pytestmark = pytest.mark.django_db

NOW = datetime(2006, 2, 1, 12, 0, tzinfo=UTC)


def ran(at, job=JOB, **values):
    values.setdefault("ended_at", at)
    values.setdefault("on", at.date())
    return JobRun.objects.create(job=job, started_at=at, **values)


def test_without_a_run_the_page_says_so(register):
    register()

    checks = last_checks(NOW)

    assert checks.are_late
    assert checks.sentence == (
        "Checks last ran: no run recorded."
        " This page was worked out from the records when you opened it."
    )


def test_the_newest_run_is_named(register):
    register()
    ran(NOW - timedelta(days=3))
    ran(datetime(2006, 2, 1, 5, 5, tzinfo=UTC))

    checks = last_checks(NOW)

    assert checks.sentence == "Checks last ran at 05:05 on 1 February 2006."
    assert not checks.are_late


def test_checks_are_late_after_twenty_six_hours(register):
    register()
    ran(NOW - timedelta(hours=26))
    assert not last_checks(NOW).are_late

    assert last_checks(NOW + timedelta(seconds=1)).are_late


def test_a_run_that_failed_or_never_ended_is_no_run(register):
    register()
    ran(NOW, error="DataError: division by zero")
    ran(NOW, ended_at=None)

    assert last_checks(NOW).last_ran_at is None


def test_a_job_that_lags_does_not_hide_behind_another(register):
    register()
    register(name="other", job="other")
    ran(NOW)
    assert last_checks(NOW).are_late

    ran(NOW - timedelta(days=2), job="other")
    assert last_checks(NOW).last_ran_at == NOW - timedelta(days=2)
    assert last_checks(NOW).are_late

    ran(NOW, job="other")
    assert not last_checks(NOW).are_late


def test_a_job_that_no_longer_exists_does_not_stand_for_one_that_never_ran(register):
    register()
    register(name="other", job="other")
    ran(NOW)
    ran(NOW, job="a_job_of_an_older_version")

    assert last_checks(NOW).are_late


def test_a_run_by_hand_for_another_date_is_not_when_the_checks_last_ran(register):
    register()
    ran(NOW - timedelta(days=2))
    ran(NOW, on=TODAY + timedelta(30))

    assert last_checks(NOW).last_ran_at == NOW - timedelta(days=2)
    assert last_checks(NOW).are_late


def test_under_a_pinned_date_a_run_for_that_date_counts(register):
    register()
    years_later = NOW + timedelta(days=7000)
    ran(years_later, on=TODAY)

    assert last_checks(years_later, pinned=TODAY).last_ran_at == years_later
    assert last_checks(years_later).last_ran_at is None


def test_the_checks_cost_one_query_whatever_ran(register, django_assert_num_queries):
    register()
    for days in range(5):
        ran(NOW - timedelta(days=days))

    with django_assert_num_queries(1):
        last_checks(NOW)


def test_a_job_without_a_rule_is_behind_once_it_has_begun_and_while_it_is_wanted(
    register, monkeypatch
):
    register()
    ran(NOW)
    wanted = {"mails": lambda: True}
    monkeypatch.setattr("partnership.alerts.jobs.WATCHED", wanted)
    assert not last_checks(NOW).are_late

    ran(NOW, job="mails", error="2 waiting")

    assert last_checks(NOW).are_late
    wanted["mails"] = lambda: False
    assert not last_checks(NOW).are_late
    wanted["mails"] = lambda: True
    ran(NOW, job="mails")
    assert not last_checks(NOW).are_late
