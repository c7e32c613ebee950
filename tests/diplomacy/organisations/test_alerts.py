"""A report that is due soon, or overdue, is a flag until it is delivered."""

from datetime import date, timedelta

import pytest

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag
from partnership.diplomacy.organisations.alerts import DUE_DAYS, JOB
from tests.diplomacy.influences_factories import make_report
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db(transaction=True)


def flags(on):
    run_job(JOB, on)
    return [(one.step, one.title) for one in Flag.objects.open().order_by("pk")]


def test_a_report_is_due_then_overdue_then_delivered():
    make_marking()
    due_on = TODAY + timedelta(DUE_DAYS)
    make_report(due_on=due_on, delivered_on=date(2006, 3, 20))
    who = "United Nations: Quarterly report to Security Council"

    assert flags(TODAY - timedelta(1)) == []
    assert flags(TODAY) == [("due", f"{who} is due on 3 March 2006")]
    assert flags(TODAY) == [("due", f"{who} is due on 3 March 2006")]
    assert flags(date(2006, 3, 3))[0][0] == "due"
    assert flags(date(2006, 3, 4)) == [("overdue", f"{who} was due on 3 March 2006")]
    assert flags(date(2006, 3, 20)) == []
    assert flags(date.max) == []
