"""The flag of a late handover: raised and lifted by the facts alone."""

from datetime import date

import pytest

from coalition.handover.alerts import late_handovers
from coalition.handover.standing import standings
from coalition.models import HandoverPlan
from partnership.actors.models import Province
from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag, Severity
from partnership.evidence.models import Marking
from tests.alerts.factories import borne
from tests.coalition.factories import make_responsibility
from tests.coalition.handover_factories import (
    JULY,
    make_day_plan,
    make_handover,
    make_muthanna,
    make_plan,
)
from tests.factories import make_marking, make_province, make_user

JOB = "flag_mandate_renewals"


def titles():
    return [flag.title for flag in Flag.objects.open()]


@pytest.mark.django_db(transaction=True)
def test_a_late_handover_is_flagged_until_it_happens_or_is_planned_anew():
    make_plan()

    assert run_job(JOB, date(2006, 5, 31)).opened == 0
    first, again = (run_job(JOB, date(2006, 6, 1)) for _ in range(2))
    assert (first.opened, again.opened, again.closed) == (1, 0, 0)
    words = "Al Muthanna: handover planned for May 2006 has not happened"
    assert titles() == [words]

    plan = make_day_plan(date(2006, 7, 1), date(2006, 6, 2), slip_reason="security")
    assert run_job(JOB, date(2006, 6, 2)).closed == 1
    assert run_job(JOB, date(2006, 7, 2)).opened == 1
    make_handover()
    assert run_job(JOB, date(2006, 7, 12)).closed == 0
    assert run_job(JOB, JULY).closed == 1
    assert plan.planned_by == date(2006, 7, 1)


@pytest.mark.django_db
def test_a_flag_says_its_day_and_bears_the_higher_marking():
    make_plan(marking=make_marking("secret"))

    (fact,) = late_handovers(JULY)

    muthanna = make_muthanna()
    assert fact[:2] == (muthanna.pk, None)
    assert fact[3:6] == (Severity.OVERDUE, "late", date(2006, 5, 31))
    assert make_marking("secret").pk in borne(fact)


@pytest.mark.django_db
def test_a_flag_bears_the_marking_of_its_province():
    make_plan()
    secret = make_marking("secret")
    type(make_muthanna()).objects.update(marking=secret)

    (fact,) = late_handovers(JULY)
    assert secret.pk in borne(fact)


@pytest.mark.django_db
def test_a_date_that_was_taken_back_is_not_late():
    make_plan()
    make_plan(None, date(2006, 6, 10))

    assert not late_handovers(JULY)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "on",
    [date(2006, 2, 1), date(2006, 3, 15), date(2006, 6, 1), JULY, date(2008, 2, 29)],
)
def test_the_flags_and_the_page_say_the_same(on):
    make_plan()
    make_handover()
    for number, (planned, stated) in enumerate(
        [((2006, 2, 20), (2006, 1, 1)), ((2008, 2, 1), (2006, 1, 1))]
    ):
        province = make_province(f"Province {number}", f"IQ-{number}")
        make_plan(date(*planned), date(*stated), province=province)
        make_handover(province, date(2006, 3, 1))
        make_responsibility(province, since=date(2006, 3, 10))

    late = {one.province.pk for one in standings(on, make_user()) if one.is_late}

    assert {fact[0] for fact in late_handovers(on)} == late


@pytest.mark.django_db
def test_of_two_markings_as_high_the_flag_bears_both():
    known, plain = make_marking("secret"), make_marking()
    twin = Marking.objects.create(
        scheme=known.scheme, code="secret-basra", name="Secret", rank=plain.rank
    )
    make_plan(marking=twin)
    (fact,) = late_handovers(JULY)
    assert borne(fact) == {plain.pk, twin.pk}

    HandoverPlan.objects.update(marking=plain)
    Province.objects.update(marking=twin)
    (fact,) = late_handovers(JULY)
    assert borne(fact) == {plain.pk, twin.pk}
