"""Who fell silent is a flag, and who was never heard of is none."""

from datetime import date, timedelta

import pytest

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag
from partnership.diplomacy.region.alerts import JOB, SILENT_DAYS
from tests.diplomacy.influences_factories import make_region, make_step
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _markings():
    for code in ("declassified", "restricted", "secret"):
        make_marking(code)


def flags(on=TODAY):
    run_job(JOB, on)
    return list(Flag.objects.filter(rule="region_silent").open())


def test_a_quarter_without_a_visible_step_is_a_flag_until_there_is_one():
    make_region("Kuwait", "Iran", "Syria", "Oman")
    last = TODAY - timedelta(SILENT_DAYS)
    make_step("Kuwait", last)
    make_step("Kuwait", TODAY, is_public=False)
    make_step("Syria", last + timedelta(1))
    make_step("Oman", date(2005, 6, 1), took_precision="season")

    (oman,) = flags(TODAY - timedelta(1))
    assert oman.title == "Oman: no visible step since summer 2005"
    flag = flags()[-1]
    assert flags() == [oman, flag]
    assert flag.title == "Kuwait: no visible step since 3 November 2005"
    assert flag.due_on == TODAY
    make_step("Kuwait", TODAY, direction="host", grade="press")
    assert flags() == [oman]


def test_the_flag_bears_the_step_and_the_membership():
    region = make_region("Kuwait")
    region.grouping.memberships.update(marking=make_marking("restricted"))
    make_step("Kuwait", TODAY - timedelta(100), marking=make_marking("secret"))

    (flag,) = flags()

    seen = Flag.objects.visible_to
    assert not seen(make_user(ceiling="restricted")).filter(pk=flag.pk).exists()
    assert seen(make_user(ceiling="secret")).filter(pk=flag.pk).exists()
