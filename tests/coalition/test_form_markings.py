"""A form bears all that stands beside its questions, and not only whom it names."""

from datetime import date

import pytest

from coalition.models import (
    ConditionAssessment,
    ContributorStatus,
    Intent,
    Mandate,
    Recess,
    Strength,
)
from tests.coalition.factories import (
    make_contributor,
    make_denmark_mandate,
    make_intent,
    make_renewal,
    make_status,
    make_strength,
)
from tests.coalition.handover_factories import (
    make_assessment,
    make_condition,
    make_day_plan,
    make_muthanna,
    make_plan,
)
from tests.coalition.mandate_factories import make_body, make_recess
from tests.coalition.missions.factories import make_option, make_step
from tests.coalition.pages import (
    LIST,
    contributor_page,
    mandate_page,
    province_page,
)
from tests.factories import make_marking

pytestmark = pytest.mark.django_db


def borne(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.wsgi_request.marking.code


def rises(client, address, rows):
    """Whether the page bears these rows."""
    assert borne(client, address) == "declassified"
    assert rows.update(marking=make_marking("restricted"))
    return borne(client, address) == "restricted"


@pytest.mark.parametrize("form", ["option", "move", "correct"])
@pytest.mark.parametrize("model", [ContributorStatus, Strength, Intent])
def test_the_forms_of_options_bear_what_stands_of_the_contributor(officer, form, model):
    make_status("Bulgaria")
    make_strength("Bulgaria")
    make_intent("Bulgaria")
    option = make_option("Bulgaria")
    step = make_step(option)
    address = {
        "option": contributor_page(make_contributor("Bulgaria"), "option/"),
        "move": f"/security/options/{option.pk}/move/",
        "correct": f"/security/option-steps/{step.pk}/correct/",
    }[form]

    assert rises(officer, address, model.objects.all())


def test_the_forms_of_a_handover_bear_the_first_plan_and_the_conditions(officer):
    first = make_plan()
    make_day_plan(date(2006, 7, 1), date(2006, 1, 31), slip_reason="security")
    type(first).objects.filter(pk=first.pk).update(stated_on=date(2006, 1, 1))
    make_assessment(make_condition(), assessed_on=date(2006, 1, 20))
    address = province_page(make_muthanna(), "responsibility/")

    assert rises(officer, address, type(first).objects.filter(pk=first.pk))
    type(first).objects.update(marking=make_marking())
    assert rises(officer, address, ConditionAssessment.objects.all())


@pytest.fixture
def crossing():
    """A mandate whose decision a recess brings forward."""
    body = make_body()
    make_recess(body)
    return make_denmark_mandate(decision_body=body)


@pytest.mark.parametrize(
    "address",
    [
        lambda one: mandate_page(one),
        lambda one: mandate_page(one, "edit/"),
        lambda one: contributor_page(one.contributor),
        lambda one: contributor_page(one.contributor, "edit/"),
        lambda one: LIST,
    ],
    ids=["mandate", "its form", "contributor", "its form", "list"],
)
def test_whatever_counts_days_from_a_recess_bears_it(officer, crossing, address):
    assert rises(officer, address(crossing), Recess.objects.all())


def test_the_form_of_a_mandate_bears_the_renewal_that_its_state_tells_of(
    officer, crossing
):
    renewal = make_renewal(crossing, decided_on=date(2006, 1, 20))

    rows = Mandate.objects.filter(pk=renewal.pk)
    assert rises(officer, mandate_page(crossing, "end/"), rows)
