from datetime import date

import pytest

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag, Severity
from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_instalment,
    make_pledge,
    make_three_donors,
)
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db(transaction=True)
JOB = "flag_overdue_pledges"


def open_flags():
    return {
        flag.actor.name: (flag.severity, flag.step, flag.due_on)
        for flag in Flag.objects.open().select_related("actor")
    }


def test_the_three_donors_are_behind_schedule_not_overdue():
    make_three_donors()

    run_job(JOB, TODAY)

    behind = (Severity.NOTICE, "behind", None)
    assert open_flags() == {"Spain": behind, "Canada": behind, "Sweden": behind}


def test_an_unmet_instalment_is_overdue_and_grows_older():
    pledge = make_pledge("Italy", 100)
    make_instalment(pledge, 40, date(2005, 12, 1))
    overdue = date(2005, 12, 1)

    for on, step in [
        (date(2005, 12, 1), "0-6"),
        (date(2006, 5, 31), "0-6"),
        (date(2006, 6, 1), "6-12"),
        (date(2006, 12, 1), "12+"),
    ]:
        run_job(JOB, on)
        assert open_flags() == {"Italy": (Severity.OVERDUE, step, overdue)}


def test_a_second_run_changes_nothing_and_what_is_met_is_lifted():
    pledge = make_pledge("Italy", 100)
    make_instalment(pledge, 40, date(2005, 12, 1))

    first, second = run_job(JOB, TODAY), run_job(JOB, TODAY)
    assert (first.opened, second.opened, second.closed) == (1, 0, 0)

    make_disbursement(pledge, 40, transacted_on=TODAY)
    third = run_job(JOB, TODAY)
    assert (third.closed, open_flags()) == (1, {})
    run_job(JOB, date(2006, 1, 31))
    assert set(open_flags()) == {"Italy"}


def test_what_waits_on_a_condition_or_has_no_figure_is_not_flagged():
    waiting = make_pledge("Italy", 100)
    make_instalment(waiting, 40, date(2005, 12, 1))
    make_condition(waiting)
    make_pledge("Japan", 100, delivery_is_tracked=False)
    make_pledge("Germany", None)

    run_job(JOB, TODAY)

    assert open_flags() == {}


def test_a_flag_bears_the_marking_of_its_pledge_whatever_the_grade():
    make_pledge("Italy", 100, marking=make_marking("secret"), grade=Grade.PRESS)

    run_job(JOB, TODAY)

    assert Flag.objects.get().marking == make_marking("secret")
