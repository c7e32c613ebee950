"""Pages about a contributor bear the marking of all that they name."""

import pytest

from coalition.models import Contributor, Deployment, Force, Sector, Strength
from partnership.actors.models import Actor
from partnership.evidence.models import Source
from tests.coalition.factories import (
    make_contributor,
    make_denmark_mandate,
    make_dependency,
    make_intent,
    make_mandate,
    make_status,
    make_strength,
)
from tests.coalition.pages import LIST, contributor_page
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def marked():
    """Denmark with one of everything, all of it at the lowest marking."""
    make_status(source=make_source("status"))
    make_strength(source=make_source("strength"), sector="MND(SE)")
    make_intent(source=make_source("intent"))
    make_dependency(
        make_denmark_mandate(), make_mandate("United Nations", contributor=None)
    )
    return make_contributor()


def borne(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.wsgi_request.marking.code


def raise_marking(model, **which):
    assert model.objects.filter(**which).update(marking=make_marking("restricted"))


@pytest.mark.parametrize(
    ("model", "which"),
    [
        (Actor, {"name": "Denmark"}),
        (Actor, {"name": "United Nations"}),
        (Source, {"code": "status"}),
        (Source, {"code": "strength"}),
        (Source, {"code": "intent"}),
        (Sector, {"code": "MND(SE)"}),
    ],
)
def test_a_contributors_page_bears_what_it_only_names(login, marked, model, which):
    client = login("Minister")
    address = contributor_page(marked)

    assert borne(client, address) == "declassified"
    raise_marking(model, **which)
    assert borne(client, address) == "restricted"


@pytest.mark.parametrize(
    ("model", "which"),
    [
        (Actor, {"name": "Denmark"}),
        (Sector, {"code": "MND(SE)"}),
        (Contributor, {}),
    ],
)
def test_the_list_bears_its_actors_and_the_places_that_it_offers(
    login, marked, model, which
):
    client = login("Minister")

    assert borne(client, LIST) == "declassified"
    raise_marking(model, **which)
    assert borne(client, LIST) == "restricted"


@pytest.mark.parametrize("page", ["update", "edit", "strength", "intent", "status"])
def test_each_form_bears_what_it_shows_beside_its_questions(officer, marked, page):
    from coalition.models import Intent

    address = contributor_page(marked, f"{page}/")

    assert borne(officer, address) == "declassified"
    raise_marking(Intent)
    assert borne(officer, address) == "restricted"


@pytest.mark.parametrize("model", [Deployment, Force, Sector])
def test_a_form_bears_the_contingent_that_it_names(officer, marked, model):
    strength = Strength.objects.get()
    addresses = [
        contributor_page(marked, "update/"),
        f"/security/strengths/{strength.pk}/correct/",
    ]
    assert {borne(officer, address) for address in addresses} == {"declassified"}

    raise_marking(model)

    assert {borne(officer, address) for address in addresses} == {"restricted"}
