from datetime import date

import pytest

from donors.models import Instalment
from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag, Severity
from partnership.alerts.queries import open_flags
from partnership.evidence.models import Grade
from tests.coalition.caveats import join_desk, make_desk, make_insider
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_instalment,
    make_part,
    make_pledge,
    make_statement,
    make_three_donors,
)
from tests.factories import TODAY, make_all_markings, make_marking, make_user

pytestmark = pytest.mark.django_db(transaction=True)
JOB = "flag_overdue_pledges"


def flags():
    return {
        flag.actor.name: (flag.severity, flag.step, flag.due_on)
        for flag in Flag.objects.open().select_related("actor")
    }


def test_the_three_donors_are_behind_schedule_not_overdue():
    make_three_donors()

    run_job(JOB, TODAY)

    behind = (Severity.NOTICE, "behind", None)
    assert flags() == {"Spain": behind, "Canada": behind, "Sweden": behind}


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
        assert flags() == {"Italy": (Severity.OVERDUE, step, overdue)}


def test_a_second_run_changes_nothing_and_what_is_met_is_lifted():
    pledge = make_pledge("Italy", 100)
    make_instalment(pledge, 40, date(2005, 12, 1))

    first, second = run_job(JOB, TODAY), run_job(JOB, TODAY)
    assert (first.opened, second.opened, second.closed) == (1, 0, 0)

    make_disbursement(pledge, 40, transacted_on=TODAY)
    third = run_job(JOB, TODAY)
    assert (third.closed, flags()) == (1, {})
    run_job(JOB, date(2006, 1, 31))
    assert set(flags()) == {"Italy"}


def test_what_waits_on_a_condition_or_has_no_figure_is_not_flagged():
    waiting = make_pledge("Italy", 100)
    make_instalment(waiting, 40, date(2005, 12, 1))
    make_condition(waiting)
    make_pledge("Japan", 100, delivery_is_tracked=False)
    make_pledge("Germany", None)

    run_job(JOB, TODAY)

    assert flags() == {}


def test_a_flag_bears_the_marking_of_its_pledge_whatever_the_grade():
    make_pledge("Italy", 100, marking=make_marking("secret"), grade=Grade.PRESS)

    run_job(JOB, TODAY)

    assert Flag.objects.get().marking == make_marking("secret")


@pytest.mark.parametrize(
    "rests_on",
    [
        lambda pledge, desk: make_disbursement(pledge, 10, marking=desk),
        lambda pledge, desk: make_statement(pledge, 90, marking=desk),
        lambda pledge, desk: make_part(pledge, "loan", "40", marking=desk),
        lambda pledge, desk: Instalment.objects.update(marking=desk),
    ],
    ids=["entry", "statement", "part", "instalment"],
)
@pytest.mark.parametrize("on", [TODAY, date(2006, 2, 2)], ids=["stored", "live"])
def test_a_flag_bears_the_markings_of_the_ledger_that_it_rests_on(rests_on, on):
    make_all_markings()
    desk, other = make_desk(), make_desk(desk="other")
    pledge = make_pledge("Italy", 100, marking=desk)
    make_instalment(pledge, 40, date(2005, 12, 1), marking=desk)
    rests_on(pledge, other)
    run_job(JOB, TODAY)
    ours, theirs = make_insider(), join_desk(make_user(), "other")
    both = join_desk(make_insider(), "other")

    seen = [open_flags(on, one).total for one in (ours, theirs, both)]

    assert seen == [0, 0, 1]
    assert {desk.pk, other.pk} <= set(Flag.objects.get().marking_ids)
