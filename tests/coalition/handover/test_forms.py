"""The forms of a handover: what they record, and what they refuse."""

from datetime import date

import pytest

from coalition.models import HandoverPlan
from tests.coalition.handover.posting import plan_address, planned, post, refused
from tests.coalition.handover_factories import (
    FEBRUARY,
    make_day_plan,
    make_handover,
    make_muthanna,
    make_plan,
)
from tests.coalition.pages import province_page
from tests.factories import make_marking

pytestmark = pytest.mark.django_db


def test_a_plan_is_recorded_to_the_month(officer):
    response = post(officer, plan_address(), planned(date(2006, 5, 17)))

    assert response.url == province_page(make_muthanna())
    plan = HandoverPlan.objects.get()
    assert (plan.planned_on, plan.planned_by) == (date(2006, 5, 1), date(2006, 5, 31))
    assert plan.grade == "published"


def test_a_move_says_why_and_the_old_date_stays(officer):
    make_plan(stated_on=date(2006, 1, 10))
    words = "Choose why it moves: the date before is May 2006"

    refused(officer, plan_address(), planned(), words)
    refused(officer, plan_address(), planned(None), words)
    assert HandoverPlan.objects.count() == 1

    answers = planned(slip_reason="capacity", note="Police not ready")
    assert post(officer, plan_address(), answers).status_code == 302
    dates = HandoverPlan.objects.order_by("stated_on").values_list("planned_on")
    assert [on for (on,) in dates] == [date(2006, 5, 1), date(2006, 6, 1)]


@pytest.mark.parametrize(
    "again", [planned, lambda **values: planned(date(2006, 6, 9), precision="day")]
)
def test_the_same_date_or_a_more_exact_one_needs_no_reason(officer, again):
    make_plan(date(2006, 6, 1), date(2006, 1, 10))

    assert post(officer, plan_address(), again()).status_code == 302


def test_a_date_is_taken_back_with_a_reason(officer):
    make_plan(stated_on=date(2006, 1, 10))

    answers = planned(None, slip_reason="politics")

    assert post(officer, plan_address(), answers).status_code == 302
    assert HandoverPlan.objects.get(stated_on=FEBRUARY).planned_on is None


def test_a_plan_that_cannot_be_is_refused_at_its_field(officer):
    address = plan_address()
    refused(officer, address, planned(None), "No date was stated before.")
    refused(
        officer,
        address,
        planned(date(2006, 1, 1)),
        "That was over on 1 February 2006, when it was stated.",
    )
    refused(
        officer,
        address,
        planned(date(2006, 1, 31), precision="day"),
        "That was over on 1 February 2006",
    )
    refused(officer, address, planned(stated=date(2006, 2, 2)), "is in the future")
    refused(
        officer,
        address,
        planned(slip_reason="other"),
        "Say what the reason is",
    )
    refused(
        officer,
        address,
        planned(date(9999, 12, 1), precision="season"),
        "Enter a year from 1900 to 2199 for the planned handover",
    )
    refused(officer, address, planned() | {"planned_on_day": "32"}, "has 30 days")
    refused(officer, address, planned(precision="never"), "Select a valid choice")
    assert not HandoverPlan.objects.exists()


def test_the_last_day_of_its_month_can_still_be_planned(officer):
    answers = planned(date(2006, 1, 1), date(2006, 1, 31))

    assert post(officer, plan_address(), answers).status_code == 302


def test_a_second_statement_of_a_day_is_refused(officer):
    make_plan()
    refused(officer, plan_address(), planned(), "It is recorded already: May 2006.")


def test_a_second_statement_that_is_hidden_is_refused_and_not_told(officer):
    make_plan(marking=make_marking("secret"))
    words = "It is recorded already; you may not see it"

    refused(officer, plan_address(), planned(), words)


def test_what_is_handed_over_is_not_planned_any_more(officer):
    make_handover(since=date(2006, 1, 20))

    refused(
        officer,
        plan_address(),
        planned(),
        "Al Muthanna was handed over on 20 January 2006.",
    )
    earlier = planned(stated=date(2006, 1, 20))
    assert post(officer, plan_address(), earlier).status_code == 302


def test_a_plan_is_corrected_with_a_reason(officer):
    make_plan(stated_on=date(2006, 1, 1))
    plan = make_day_plan(date(2006, 6, 20), date(2006, 1, 20), slip_reason="security")
    address = f"/security/plans/{plan.pk}/correct/"
    assert "20" in officer.get(address).content.decode()
    answers = planned(date(2006, 6, 21), date(2006, 1, 20), "day", version=1)
    answers |= {"opened_version": 1, "reason_code": "mistake", "slip_reason": ""}

    refused(officer, address, answers, "Choose why it moves")
    answers["slip_reason"] = "security"
    assert post(officer, address, answers).status_code == 302

    plan.refresh_from_db()
    assert (plan.planned_on, plan.version) == (date(2006, 6, 21), 2)


@pytest.mark.parametrize("action", ["plan/", "responsibility/", "condition/"])
def test_an_analyst_records_nothing(login, action):
    address = province_page(make_muthanna(), action)

    assert login("Analyst").get(address).status_code == 403
