"""The day a decision is needed: notice, days of recess, and recesses with dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalition.alerts import expiring_mandates
from coalition.ladder import ladder
from coalition.mandates.decision import recesses_crossed, worked_out
from coalition.models import Mandate, Recess
from coalition.rungs import rungs
from coalition.steps import STEPS
from coalition.timeline import build
from tests.alerts.factories import borne
from tests.coalition.factories import make_denmark_mandate, make_mandate
from tests.coalition.mandate_factories import make_body, make_recess
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)


def at(mandate, on=FEBRUARY, reader=None):
    return Mandate.objects.at(on, reader or make_user()).get(pk=mandate.pk)


def said(mandate, reader=None):
    reader = reader or make_user()
    found = at(mandate, reader=reader)
    return worked_out(found, recesses_crossed(found, reader))


def test_a_day_within_a_recess_moves_to_the_last_day_before_it():
    body = make_body()
    make_recess(body)
    mandate = make_denmark_mandate(decision_body=body, notice_days=14)

    assert at(mandate).decision_by == date(2006, 6, 5)
    assert said(mandate) == (
        "1 July 2006 less 14 days of notice is 17 June 2006; Folketing is in recess"
        " from 6 June 2006 to 2 October 2006: decision needed by 5 June 2006."
    )


@pytest.mark.parametrize(
    ("starts", "ends", "needed"),
    [
        (date(2006, 7, 1), date(2006, 7, 1), date(2006, 6, 30)),
        (date(2006, 7, 2), date(2006, 8, 1), date(2006, 7, 1)),
        (date(2006, 6, 1), date(2006, 6, 30), date(2006, 7, 1)),
        (date(2006, 3, 1), date(2006, 9, 1), date(2006, 2, 28)),
        (date(2006, 1, 1), date(2006, 12, 31), date(2005, 12, 31)),
    ],
)
def test_a_recess_counts_from_its_first_to_its_last_day(starts, ends, needed):
    body = make_body()
    make_recess(body, starts, ends)

    assert at(make_mandate(decision_body=body)).decision_by == needed


def test_recesses_that_adjoin_are_one_and_a_day_between_them_is_used():
    adjoining, apart = make_body(), make_body("Seimas", "Lithuania")
    for body, last in [(adjoining, date(2006, 6, 9)), (apart, date(2006, 6, 8))]:
        make_recess(body, date(2006, 6, 10), date(2006, 7, 31))
        make_recess(body, date(2006, 6, 1), last)
    one = make_mandate(decision_body=adjoining)
    other = make_mandate("Lithuania", decision_body=apart)

    assert at(one).decision_by == date(2006, 5, 31)
    assert "recess from 1 June 2006 to 31 July 2006" in said(one)
    assert at(other).decision_by == date(2006, 6, 9)


def test_the_recess_of_another_body_changes_nothing():
    make_recess(make_body("Seimas", "Lithuania"), date(2006, 6, 1), date(2006, 8, 1))

    assert at(make_mandate(decision_body=make_body())).decision_by == date(2006, 7, 1)
    assert said(make_mandate("Italy")) == ""


def test_of_a_known_month_the_recess_counts_for_both_ends():
    body = make_body()
    make_recess(body, date(2006, 7, 20), date(2006, 8, 31))
    mandate = make_mandate(
        expires_on=date(2006, 7, 1),
        expires_precision="month",
        notice_days=1,
        decision_body=body,
    )

    found = at(mandate)

    assert (found.decision_by, found.days) == (date(2006, 6, 30), 149)
    assert found.decision_by_at_most == date(2006, 7, 19)
    assert said(mandate).startswith("1 July 2006, the earliest day of July 2006, less")


@pytest.mark.parametrize(
    ("precision", "at_most"),
    [
        ("day", date(2006, 6, 1)),
        ("month", date(2006, 6, 30)),
        ("season", date(2006, 8, 31)),
        ("year", date(2007, 5, 31)),
    ],
)
def test_the_latest_day_goes_by_how_exactly_the_expiry_is_known(precision, at_most):
    mandate = make_mandate(expires_on=date(2006, 6, 1), expires_precision=precision)

    found = at(mandate)

    assert found.decision_by == date(2006, 6, 1)
    assert found.decision_by_at_most == at_most


def test_180_days_are_counted_across_a_leap_day():
    mandate = make_mandate(expires_on=date(2004, 6, 30))

    assert at(mandate, date(2004, 1, 2)).step == "180"
    assert at(mandate, date(2004, 1, 1)).step == ""


@pytest.mark.parametrize("step", STEPS)
def test_each_step_is_reached_on_its_day_whatever_brought_the_day_forward(step):
    body = make_body()
    make_recess(body)
    mandate = make_denmark_mandate(decision_body=body, decided_on=None)
    needed = date(2006, 6, 5)

    assert at(mandate, needed - timedelta(step)).step == str(step)
    assert at(mandate, needed - timedelta(step + 1)).step != str(step)


def test_more_notice_than_days_are_left_is_late_at_once_and_not_lapsed():
    mandate = make_mandate(notice_days=400)

    found = at(mandate)

    assert (found.days, found.step, found.status) == (-250, "7", "expiring")


def test_nothing_lies_before_the_first_day_of_the_calendar():
    body = make_body()
    make_recess(body, date(1, 1, 1), date(1, 3, 1))
    mandate = make_mandate(expires_on=date(1, 2, 1), decision_body=body)

    assert at(mandate).decision_by == date(1, 2, 1)


def test_ladder_flags_rungs_and_bars_say_the_same_day():
    body, reader = make_body(), make_user()
    make_recess(body)
    mandate = make_denmark_mandate(decision_body=body, decided_on=None)

    (entry,) = ladder(FEBRUARY, reader)
    (flag,) = expiring_mandates(FEBRUARY)
    steps = rungs(at(mandate), FEBRUARY)
    (bar,) = build(FEBRUARY, reader).bars

    needed = date(2006, 6, 5)
    assert entry.decision_by == flag[5] == steps[-2].on == needed
    assert (entry.days, bar.days) == (124, "124 days")
    assert steps[0].on == needed - timedelta(180)
    assert bar.decision == "5 June 2006"
    assert (bar.decision_x, bar.recesses[0].x, bar.recesses[0].w) == (513, 517, 389)


def test_a_hidden_recess_moves_nothing_and_marks_the_flag_that_it_moves():
    body, secret = make_body(), make_marking("secret")
    make_recess(body, marking=secret)
    mandate = make_denmark_mandate(decision_body=body, decided_on=None)
    low, high = make_user(), make_user(ceiling="secret")

    assert at(mandate, reader=low).decision_by == date(2006, 7, 1)
    assert at(mandate, reader=high).decision_by == date(2006, 6, 5)
    (flag,) = expiring_mandates(FEBRUARY)
    assert flag[5] == date(2006, 6, 5)
    assert borne(flag) == {make_marking().pk, secret.pk}


def test_a_recess_that_moves_nothing_leaves_the_flag_as_it_is():
    body, secret = make_body(), make_marking("secret")
    make_recess(body, date(2006, 8, 1), date(2006, 8, 31), marking=secret)
    make_denmark_mandate(decision_body=body, decided_on=None)

    (flag,) = expiring_mandates(FEBRUARY)

    assert borne(flag) == {make_marking().pk}


SPAN = (date(2003, 11, 1), date(2004, 12, 31))
DAYS = st.one_of(
    st.dates(*SPAN),
    st.sampled_from([date(2004, 2, 28), date(2004, 2, 29), date(2004, 3, 31)]),
)


def reference(expires, notice, recess, away):
    """The rule again, a day at a time."""
    day = expires
    for _ in range((notice or 0) + (recess or 0)):
        day -= timedelta(1)
    while any(first <= day <= last for first, last in away):
        day -= timedelta(1)
    return day


@given(
    expires=DAYS,
    notice=st.one_of(st.none(), st.integers(0, 90)),
    recess=st.one_of(st.none(), st.integers(0, 40)),
    cuts=st.lists(DAYS, max_size=8, unique=True),
    on=DAYS,
)
def test_sql_says_what_a_count_of_single_days_says(expires, notice, recess, cuts, on):
    body = make_body()
    Recess.objects.all().delete()  # of the example before
    ordered = sorted(cuts)
    away = list(zip(ordered[::2], ordered[1::2], strict=False))
    for first, last in away:
        make_recess(body, first, last)
    mandate = make_mandate(
        expires_on=expires, notice_days=notice, recess_days=recess, decision_body=body
    )

    found = at(mandate, on)

    needed = reference(expires, notice, recess, away)
    assert found.decision_by == needed
    assert found.days == (needed - on).days
    reached = [step for step in STEPS if needed - timedelta(step) <= on]
    lapsed = expires < on
    assert found.step == ("lapsed" if lapsed else str(min(reached, default="")))
    if not lapsed:
        done = [rung.words for rung in rungs(found, on) if rung.state == "done"]
        assert done == [f"{step} days" for step in reached]
