"""The pages of mandates bear the marking of everything that they show or name."""

from datetime import date

import pytest

from coalition.models import Contributor
from partnership.actors.models import Actor
from partnership.evidence.models import Source
from tests.coalition.factories import (
    make_denmark_mandate,
    make_dependency,
    make_force,
    make_mandate,
    make_renewal,
    make_status,
    make_strength,
    make_un_mandate,
)
from tests.coalition.mandate_factories import make_body, make_recess, make_vote_count
from tests.coalition.pages import MANDATES, mandate_page, page
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def un():
    """Everything that the page of Denmark's mandate names, each unmarked."""
    body = make_body()
    make_recess(body, source=make_source("recess"))
    denmark = make_denmark_mandate(
        decided_on=None,
        decision_body=body,
        source=make_source("vote"),
        force=make_force(),
        review_on=date(2006, 1, 15),
        reviewed_on=date(2006, 1, 15),
        review_source=make_source("review"),
    )
    make_vote_count(denmark, source=make_source("count"))
    make_status()
    make_strength()
    un = make_un_mandate()
    make_dependency(denmark, un)
    return un


def mark(model, secret, **which):
    assert model.objects.filter(**which).update(marking=secret)


@pytest.mark.parametrize(
    ("model", "which"),
    [
        (Source, {"code": "recess"}),
        (Source, {"code": "vote"}),
        (Source, {"code": "review"}),
        (Source, {"code": "count"}),
        (Actor, {"name": "Denmark"}),
        (Actor, {"name": "United Nations"}),
        (Contributor, {}),
        *[
            (name, {})
            for name in (
                "Recess",
                "DecisionBody",
                "VoteCount",
                "MandateDependency",
                "Strength",
                "ContributorStatus",
                "Force",
            )
        ],
    ],
)
def test_a_mandates_page_bears_what_it_names(login, un, model, which):
    from coalition import models

    secret = make_marking("secret")
    mark(getattr(models, model) if isinstance(model, str) else model, secret, **which)
    denmark = un.dependants.get().mandate

    response = login("Minister", ceiling="secret").get(mandate_page(denmark))

    assert response.context["marking_banner"].code == "secret"


@pytest.mark.parametrize("name", ["Contributor", "Recess", "Strength", "Mandate"])
def test_the_list_bears_what_it_is_made_of(login, un, name):
    from coalition import models

    mark(getattr(models, name), make_marking("secret"))

    response = login("Minister", ceiling="secret").get(MANDATES)

    assert response.context["marking_banner"].code == "secret"


def test_a_page_bears_nothing_that_the_reader_may_not_see(login, un):
    denmark = un.dependants.get().mandate
    make_renewal(denmark, marking=make_marking("secret"))

    response = login("Minister").get(mandate_page(denmark), {"as_at": "2006-05-31"})

    assert response.context["marking_banner"].code == "declassified"


def test_the_page_names_no_source_of_a_recess_above_the_ceiling(login, un):
    mark(Source, make_marking("secret"), code="recess")
    Source.objects.filter(code="recess").update(title="Narnian almanac")
    denmark = un.dependants.get().mandate

    assert "Narnian almanac" not in page(login("Minister"), mandate_page(denmark))
    high = login("Minister", ceiling="secret")
    assert "Narnian almanac" in page(high, mandate_page(denmark))


@pytest.mark.parametrize("action", ["end", "review", "rests-on", "votes"])
def test_a_form_bears_the_holder_that_it_names(login, un, action):
    mark(Actor, make_marking("secret"), name="United Nations")
    client = login("Policy officer", ceiling="secret")

    response = client.get(mandate_page(un, f"{action}/"))

    assert response.context["marking_banner"].code == "secret"


def test_what_asks_why_bears_everybody_that_it_names(login, un):
    mark(Actor, make_marking("secret"), name="United Nations")
    client = login("Policy officer", ceiling="secret")

    response = client.get(f"/security/dependencies/{un.dependants.get().pk}/remove/")

    assert response.context["marking_banner"].code == "secret"


def test_a_page_bears_a_mandate_that_is_over_and_stands_in_its_tree(login, un):
    italy = make_mandate("Italy", date(2006, 12, 31), ended_on=date(2006, 1, 10))
    make_dependency(italy, un)
    make_dependency(make_mandate("Lithuania", date(2006, 12, 31)), italy)
    client = login("Minister", ceiling="secret")
    before = client.get(mandate_page(un))
    assert before.context["marking_banner"].code == "declassified"

    mark(Actor, make_marking("secret"), name="Italy")

    after = client.get(mandate_page(un))
    assert "Italy: troop mandate" in after.content.decode()
    assert after.context["marking_banner"].code == "secret"
