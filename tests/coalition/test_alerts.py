"""Flags of mandates: raised, escalated and lifted, however often the job runs."""

from datetime import date

import pytest

from coalition.alerts import expiring_mandates, reviews_due
from coalition.ladder import EntryKind, ladder
from coalition.models import Contributor, Mandate, Status
from partnership.actors.models import Actor
from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag, Severity
from tests.alerts.factories import borne
from tests.coalition.factories import (
    make_denmark_mandate,
    make_mandate,
    make_renewal,
    make_status,
    make_un_mandate,
)
from tests.factories import make_marking, make_user

JOB = "flag_mandate_renewals"
FEBRUARY = date(2006, 2, 1)


def flags(**wanted):
    return {
        flag.title: (flag.step, flag.severity)
        for flag in Flag.objects.open().filter(**wanted)
    }


@pytest.mark.django_db(transaction=True)
def test_the_job_raises_escalates_and_lifts_and_a_second_run_changes_nothing():
    mandate = make_denmark_mandate()
    make_un_mandate()

    first = run_job(JOB, FEBRUARY)
    again = run_job(JOB, FEBRUARY)

    assert (first.opened, again.opened, again.escalated, again.closed) == (2, 0, 0, 0)
    due = Severity.DECISION_DUE
    assert flags() == {
        "Denmark: troop mandate ends 1 July 2006": ("180", due),
        "United Nations: the review of UNSCR 1637 is due 15 June 2006": ("180", due),
    }

    assert run_job(JOB, date(2006, 4, 2)).escalated == 2
    make_renewal(mandate)
    assert run_job(JOB, date(2006, 5, 29)).closed == 0
    assert run_job(JOB, date(2006, 5, 31)).closed == 1
    assert list(flags()) == [
        "United Nations: the review of UNSCR 1637 is due 15 June 2006"
    ]
    # Back again: the picture of that date, whatever ran in between.
    run_job(JOB, FEBRUARY)
    assert len(flags()) == 2


@pytest.mark.django_db
def test_a_lapsed_mandate_is_overdue_and_says_what_is_known_of_its_day():
    make_mandate("Moldova", date(2006, 7, 1), expires_precision="month")

    (before,) = expiring_mandates(date(2006, 7, 31))
    (after,) = expiring_mandates(date(2006, 8, 1))

    assert before[2:5] == (
        "Moldova: troop mandate ends July 2006",
        Severity.DECISION_DUE,
        "7",
    )
    assert after[2:5] == (
        "Moldova: troop mandate lapsed July 2006",
        Severity.OVERDUE,
        "lapsed",
    )


@pytest.mark.django_db
def test_a_late_review_is_overdue():
    make_un_mandate()

    (review,) = reviews_due(date(2006, 6, 16))

    assert review[2].endswith("was due 15 June 2006")
    assert review[3:6] == (Severity.OVERDUE, "lapsed", date(2006, 6, 15))


@pytest.mark.django_db
def test_a_flag_bears_the_marking_of_its_mandate_and_the_departed_have_none():
    secret = make_marking("secret")
    make_mandate("Italy", date(2006, 6, 30), marking=secret)
    make_mandate("Spain", date(2006, 6, 30))
    make_status("Spain", Status.DEPARTED)

    (fact,) = expiring_mandates(FEBRUARY)

    assert secret.pk in borne(fact)


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Actor, Contributor])
def test_a_flag_is_marked_as_high_as_whom_it_names(model):
    make_mandate("Italy", date(2006, 6, 30), review_on=date(2006, 6, 1))
    secret = make_marking("secret")
    model.objects.update(marking=secret)

    for facts in (expiring_mandates(FEBRUARY), reviews_due(FEBRUARY)):
        assert [secret.pk in borne(fact) for fact in facts] == [True]


@pytest.mark.django_db
def test_an_expiry_of_a_known_season_is_flagged_with_its_season():
    make_mandate("Moldova", date(2006, 6, 1), expires_precision="season")

    (fact,) = expiring_mandates(FEBRUARY)

    assert fact[2] == "Moldova: troop mandate ends summer 2006"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "on", [FEBRUARY, date(2006, 5, 31), date(2006, 7, 2), date(2007, 1, 1)]
)
def test_the_flags_and_the_ladder_say_the_same(on):
    make_renewal(make_denmark_mandate())
    make_un_mandate()
    make_mandate("Italy", date(2006, 6, 30), notice_days=40)
    make_mandate("Moldova", date(2006, 7, 1), expires_precision="month")
    make_mandate("Japan", date(2006, 12, 14), ended_on=date(2006, 7, 1))

    entries = [entry for entry in ladder(on, make_user()) if entry.step]

    assert {(fact[0], fact[4]) for fact in expiring_mandates(on)} == {
        (entry.mandate_id, entry.step)
        for entry in entries
        if entry.kind == EntryKind.EXPIRY
    }
    assert {(fact[0], fact[4]) for fact in reviews_due(on)} == {
        (entry.mandate_id, entry.step)
        for entry in entries
        if entry.kind == EntryKind.REVIEW
    }
    assert Mandate.objects.count() == 6
