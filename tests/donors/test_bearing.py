"""What figures rest on is borne by whatever shows them, also what parts bring in."""

import pytest
from django.urls import reverse

from donors.bearing import marking_of
from donors.models import Pledge
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_instalment,
    make_part,
    make_pledge,
)
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db


def borne(reader) -> str:
    wholes = Pledge.objects.visible_to(reader).wholes()
    return marking_of(wholes, reader).code


@pytest.mark.parametrize(
    "record",
    [
        lambda part, **secret: make_disbursement(part, **secret),
        lambda part, **secret: make_instalment(part, 10, TODAY, **secret),
        lambda part, **secret: make_condition(part, **secret),
    ],
    ids=["entry", "instalment", "condition"],
)
def test_a_whole_bears_what_its_parts_rest_on(record):
    part = make_part(make_pledge(), "grant", 100)
    reader = make_user(ceiling="secret")
    assert borne(reader) == "declassified"

    record(part, marking=make_marking("secret"))

    assert borne(reader) == "secret"


def test_a_whole_bears_its_parts():
    make_part(make_pledge(), "grant", 100, marking=make_marking("secret"))

    assert borne(make_user(ceiling="secret")) == "secret"


def test_what_the_reader_may_not_see_is_not_borne():
    part = make_part(make_pledge(), "grant", 100)
    make_disbursement(part, marking=make_marking("secret"))

    assert borne(make_user(ceiling="restricted")) == "declassified"


def test_the_list_of_pledges_bears_what_its_figures_rest_on(login):
    pledge = make_pledge()
    client = login("Analyst", ceiling="secret")
    address = reverse("donors:pledge_list")
    assert client.get(address).context["marking_banner"].code == "declassified"

    make_disbursement(pledge, marking=make_marking("secret"))

    assert client.get(address).context["marking_banner"].code == "secret"
