"""A flag is due when its record says, and no more exactly than it is known."""

from datetime import date

import pytest

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag
from partnership.alerts.queries import open_flags
from tests.coalition.factories import make_mandate
from tests.coalition.handover_factories import make_plan
from tests.coalition.missions.test_pages import plain
from tests.factories import make_user

FEBRUARY = date(2006, 2, 1)
JOB = "flag_mandate_renewals"


def when(on, **asked):
    found = open_flags(on, make_user(), **asked)
    return [(one.first_day, one.precision, one.days_words) for one in found.flags]


def make_moldova(**values):
    return make_mandate(
        "Moldova", date(2006, 7, 1), **{"expires_precision": "month", **values}
    )


@pytest.mark.django_db
def test_a_mandate_of_a_known_month_is_due_in_that_month():
    make_moldova()

    assert when(FEBRUARY) == [(date(2006, 7, 1), "month", "in 150–180 days")]


@pytest.mark.django_db
def test_a_day_that_is_known_stays_a_day():
    make_moldova(expires_precision="day")

    assert when(FEBRUARY) == [(date(2006, 7, 1), "day", "in 150 days")]


@pytest.mark.django_db
def test_notice_before_a_known_month_counts_to_a_day():
    make_moldova(notice_days=30)

    assert when(FEBRUARY) == [(date(2006, 6, 1), "day", "in 120 days")]


@pytest.mark.django_db
def test_a_plan_of_a_known_month_is_late_from_its_last_day():
    make_plan()

    assert when(date(2006, 6, 2)) == [(date(2006, 5, 1), "month", "2 days ago")]


@pytest.mark.django_db(transaction=True)
def test_a_stored_flag_says_the_month_on_its_list_and_on_its_own_page(login):
    make_moldova()
    run_job(JOB, FEBRUARY)
    flag = Flag.objects.get()
    officer = login("Policy officer")

    for address in ("/alerts/", "/countries/moldova/", "/"):
        text = plain(officer.get(address, {"as_at": "2006-02-01"}).content.decode())
        assert " 1 Jul 2006" not in text, address
        assert "Jul 2006 in 150–180 days" in text.replace(" , ", " "), address
    form = officer.get(f"/alerts/{flag.pk}/snooze/", {"as_at": "2006-02-01"})
    assert "Due Jul 2006 Open since" in plain(form.content.decode())


@pytest.mark.django_db(transaction=True)
def test_a_day_that_was_found_out_since_the_run_is_not_made_a_month():
    mandate = make_moldova()
    run_job(JOB, FEBRUARY)
    mandate.expires_on = date(2006, 7, 20)
    mandate.save()

    assert when(FEBRUARY) == [(date(2006, 7, 1), "day", "in 150 days")]
