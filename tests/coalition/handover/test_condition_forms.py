"""The forms of responsibility and of conditions."""

from datetime import date

import pytest

from coalition.models import ConditionAssessment, HandoverCondition, Responsibility
from tests.coalition.factories import make_responsibility, make_sector
from tests.coalition.handover.posting import (
    assessed,
    condition,
    held,
    post,
    refused,
    responsibility_address,
)
from tests.coalition.handover_factories import (
    HOST,
    make_assessment,
    make_condition,
    make_muthanna,
)
from tests.coalition.pages import province_page
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db


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


def test_a_condition_is_set_once(officer):
    address = province_page(make_muthanna(), "condition/")

    assert post(officer, address, condition()).status_code == 302
    assert HandoverCondition.objects.get().area == "readiness"
    refused(officer, address, condition(), "It is recorded already: set 1 February")
    refused(officer, address, condition("", area="x"), "Enter the condition")
    refused(officer, address, condition("New", date(2006, 2, 2)), "is in the future")


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
