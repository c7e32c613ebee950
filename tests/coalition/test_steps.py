"""The steps in SQL beside the same rule in Python, at every edge."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalition.models import Mandate
from coalition.models.mandate_queries import MandateStatus
from coalition.steps import STEPS, Step
from tests.coalition.factories import make_mandate
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def ladder_step(days, *, lapsed=False):
    """The rule again, without SQL."""
    if lapsed:
        return Step.LAPSED
    reached = [step for step in STEPS if days is not None and days <= step]
    return Step(str(min(reached))) if reached else ""


@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_reached_on_its_day_and_not_the_day_before(step):
    assert ladder_step(step) == str(step)
    assert ladder_step(step + 1) != str(step)


@pytest.mark.parametrize(
    ("days", "lapsed", "step"),
    [
        (None, False, ""),
        (181, False, ""),
        (0, False, Step.DAYS_7),
        (-5, False, Step.DAYS_7),
        (-5, True, Step.LAPSED),
    ],
)
def test_no_step_without_a_day_and_lapsed_only_when_it_has_passed(days, lapsed, step):
    assert ladder_step(days, lapsed=lapsed) == step


DAYS = st.one_of(
    st.dates(date(2003, 1, 1), date(2009, 12, 31)),
    st.sampled_from([date(2004, 2, 29), date(2008, 2, 29), date(2006, 2, 28)]),
)


@given(
    expires_on=DAYS,
    precision=st.sampled_from(["day", "month"]),
    notice=st.one_of(st.none(), st.integers(0, 400)),
    recess=st.one_of(st.none(), st.integers(0, 60)),
    on=DAYS,
)
def test_sql_and_python_agree_on_every_step(expires_on, precision, notice, recess, on):
    if precision == "month":
        expires_on = expires_on.replace(day=1)
    mandate = make_mandate(
        expires_on=expires_on,
        expires_precision=precision,
        notice_days=notice,
        recess_days=recess,
    )

    found = Mandate.objects.at(on, make_user()).get(pk=mandate.pk)

    decision_by = expires_on - timedelta((notice or 0) + (recess or 0))
    mandate.refresh_from_db()
    assert found.decision_by == decision_by
    assert found.days == (decision_by - on).days
    assert found.step == ladder_step(found.days, lapsed=mandate.expires_by < on)
    assert (found.status == MandateStatus.LAPSED) == (mandate.expires_by < on)
