"""The parts of a pledge are no more than their whole."""

import pytest
from django.urls import reverse

from donors.models import Pledge
from donors.parts import refuse_less_than_parts, refuse_more_than_whole
from partnership.evidence.refusal import Refused
from tests.donors.factories import make_disbursement, make_part, make_pledge, millions
from tests.donors.ledgers import sek_pledge
from tests.donors.pages import day, pledge_form
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login("Policy officer", ceiling="declassified")


@pytest.fixture
def whole():
    whole = make_pledge("Spain", 100)
    make_part(whole, "grant", 60)
    return whole


def errors(response):
    assert response.status_code == 200
    return dict(response.context["form"].errors)


def asked(whole, **values):
    return pledge_form(
        donor=whole.donor_id, **day("pledged_on", TODAY), version=1, **values
    )


def test_a_part_that_is_more_than_is_left_of_the_whole_is_refused(officer, whole):
    address = reverse("donors:pledge_add") + f"?part_of={whole.pk}"

    refused = officer.post(address, asked(whole, amount="40,000,000.01"))

    assert errors(refused)["amount"] == [
        "The parts would be more than the whole: USD 40,000,000.00 of USD"
        " 100,000,000.00 is left for it"
    ]
    assert Pledge.objects.count() == 2
    assert officer.post(address, asked(whole, amount="40,000,000")).status_code == 302


def test_a_part_rises_only_within_its_whole(officer, whole):
    part = whole.parts.get()
    address = reverse("donors:pledge_edit", args=[part.pk])

    refused = officer.post(address, asked(whole, amount="100,000,000.01"))

    assert "more than the whole" in errors(refused)["amount"][0]
    assert officer.post(address, asked(whole, amount="100,000,000")).status_code == 302


def test_a_whole_stays_above_its_parts(officer, whole):
    address = reverse("donors:pledge_edit", args=[whole.pk])

    refused = officer.post(address, asked(whole, amount="59,999,999.99"))

    assert errors(refused)["amount"] == [
        "The whole would be less than its parts: they are USD 60,000,000.00"
    ]


def test_a_change_of_the_whole_counts_and_one_of_a_part_is_within_it(whole):
    make_disbursement(whole, 20, kind="12", nature="revision")
    make_disbursement(whole.parts.get(), 50, kind="12", nature="revision")

    refuse_more_than_whole(whole, millions(60), None)
    with pytest.raises(Refused, match="USD 60,000,000.00 of USD 120,000,000.00"):
        refuse_more_than_whole(whole, millions("60.01"), None)


def test_a_part_that_is_hidden_is_not_told(whole):
    make_part(whole, "loan", 30, marking=make_marking("secret"))
    reader = make_user(ceiling="declassified")

    with pytest.raises(Refused, match="others exist that you may not see"):
        refuse_more_than_whole(whole, millions(40), reader)
    with pytest.raises(Refused, match="they are more than you may see"):
        refuse_less_than_parts(whole, millions(80), reader)


def test_a_whole_that_is_hidden_is_not_told():
    whole = make_pledge("Spain", 100, marking=make_marking("secret"))
    part = make_part(whole, "grant", 60)

    with pytest.raises(Refused) as refused:
        refuse_more_than_whole(
            whole, millions(101), make_user(ceiling="declassified"), part.pk
        )

    assert str(refused.value) == (
        "The parts would be more than the whole, which you may not see"
    )


def test_the_first_figure_of_a_whole_is_above_its_parts():
    whole = make_pledge("Spain", None)
    make_part(whole, "grant", 60)

    refuse_less_than_parts(whole, millions(60), None)
    with pytest.raises(Refused, match="they are USD 60,000,000.00"):
        refuse_less_than_parts(whole, millions("59.99"), None)


def test_a_part_in_another_currency_is_not_added_to_the_others(whole):
    part = sek_pledge(80, "8")
    Pledge.objects.filter(pk=part.pk).update(parent=whole)

    refuse_more_than_whole(whole, millions(40), None)
    with pytest.raises(Refused, match=r"USD 40,000,000\.00 of USD"):
        refuse_more_than_whole(whole, millions(41), make_user())
