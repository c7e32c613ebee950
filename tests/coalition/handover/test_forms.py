"""The forms of a handover: what they record, and what they refuse."""

from datetime import date

import pytest
from django.utils.html import escape

from coalition.models import (
    ConditionAssessment,
    HandoverCondition,
    HandoverPlan,
    Responsibility,
)
from tests.coalition.answers import common, day
from tests.coalition.factories import make_responsibility, make_sector
from tests.coalition.handover_factories import (
    FEBRUARY,
    HOST,
    make_assessment,
    make_condition,
    make_day_plan,
    make_handover,
    make_muthanna,
    make_plan,
)
from tests.coalition.pages import province_page
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db
NO_DAY = {"planned_on_day": "", "planned_on_month": "", "planned_on_year": ""}
REASON = {"reason_code": "decided", "reason": "Signed"}


def planned(on=date(2006, 6, 1), stated=FEBRUARY, precision="month", **values):
    days = day("planned_on", on) if on else NO_DAY
    return common(
        **days, **day("stated_on", stated), planned_precision=precision, **values
    )


def post(client, address, answers):
    return client.post(address, answers)


def refused(client, address, answers, words):
    response = client.post(address, answers)
    assert response.status_code == 200
    assert escape(words) in response.content.decode(), words


def plan_address():
    return province_page(make_muthanna(), "plan/")


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


def held(on=FEBRUARY, holder=HOST, **values):
    return common(**day("since", on), holder=holder, **REASON, **values)


def responsibility_address():
    return province_page(make_muthanna(), "responsibility/")


def test_a_change_of_responsibility_is_recorded(officer):
    make_responsibility(make_muthanna())
    answers = held(sector=make_sector().pk, lead=make_actor().pk)

    assert post(officer, responsibility_address(), answers).status_code == 302
    held_now = Responsibility.objects.first()
    assert (held_now.holder, held_now.lead) == (HOST, make_actor())


def test_a_change_that_cannot_be_is_refused_at_its_field(officer):
    make_responsibility(make_muthanna(), since=date(2006, 1, 1))
    address = responsibility_address()

    refused(officer, address, held(date(2006, 2, 2)), "is in the future")
    refused(
        officer, address, held(date(2006, 1, 1)), "It is recorded already: Coalition."
    )
    refused(
        officer,
        address,
        held(holder="coalition"),
        "Coalition is recorded since 1 January 2006 already",
    )
    refused(officer, address, held(holder="nobody"), "Select a valid choice")
    refused(officer, address, held() | {"reason_code": ""}, "Choose the reason")
    refused(officer, address, held() | {"source": ""}, "Name the source")
    assert Responsibility.objects.count() == 1


def test_a_responsibility_is_corrected_and_a_hidden_lead_stays(officer):
    hidden = make_actor("Quiet", marking=make_marking("secret"))
    one = make_responsibility(make_muthanna(), since=date(2006, 1, 1), lead=hidden)
    address = f"/security/responsibilities/{one.pk}/correct/"
    assert "Quiet" not in officer.get(address).content.decode()
    answers = held(date(2006, 1, 2), "coalition", version=1, opened_version=1)

    assert post(officer, address, answers).status_code == 302

    one.refresh_from_db()
    assert (one.since, one.lead) == (date(2006, 1, 2), hidden)


def condition(text="Police can hold Samawah", on=FEBRUARY, **values):
    values = {"area": "readiness"} | values
    answers = common(text=text, **day("set_on", on), **values)
    return answers


def test_a_condition_is_set_once(officer):
    address = province_page(make_muthanna(), "condition/")

    assert post(officer, address, condition()).status_code == 302
    assert HandoverCondition.objects.get().area == "readiness"
    refused(officer, address, condition(), "It is recorded already: set 1 February")
    refused(officer, address, condition("", area="x"), "Enter the condition")
    refused(officer, address, condition("New", date(2006, 2, 2)), "is in the future")


def assessed(on=FEBRUARY, **values):
    return common(finding="partly", **day("assessed_on", on), **values)


def test_a_condition_is_assessed_once_a_day_and_not_before_it_is_set(officer):
    one = make_condition(set_on=date(2006, 1, 10))
    address = f"/security/conditions/{one.pk}/assess/"

    assert post(officer, address, assessed()).status_code == 302
    assert ConditionAssessment.objects.get().finding == "partly"
    refused(officer, address, assessed(), "It is recorded already: Partly met.")
    refused(officer, address, assessed(date(2006, 1, 9)), "was set on 10 January 2006")
    refused(officer, address, assessed(date(2006, 2, 2)), "is in the future")


def test_an_assessment_and_a_condition_are_corrected(officer):
    one = make_condition(set_on=date(2006, 1, 10))
    assessment = make_assessment(one, "met")
    why = {"reason_code": "mistake", "version": 1, "opened_version": 1}

    address = f"/security/assessments/{assessment.pk}/correct/"
    assert post(officer, address, assessed(**why)).status_code == 302
    assessment.refresh_from_db()
    assert assessment.finding == "partly"

    address = f"/security/conditions/{one.pk}/edit/"
    late = condition(on=date(2006, 2, 1)) | why
    assert post(officer, address, late).status_code == 302
    make_assessment(one, assessed_on=date(2006, 2, 2))
    type(one).objects.update(set_on=date(2006, 1, 1))
    assert one.assessments.count() == 2


@pytest.mark.parametrize("action", ["plan/", "responsibility/", "condition/"])
def test_an_analyst_records_nothing(login, action):
    address = province_page(make_muthanna(), action)

    assert login("Analyst").get(address).status_code == 403
