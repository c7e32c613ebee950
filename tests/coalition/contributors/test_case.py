"""Pressure at home and the case that answers it; owner and interval on the form."""

import pytest

from coalition.models import Contributor
from tests.coalition.answers import edit
from tests.coalition.contributors.answers import errors
from tests.coalition.factories import make_contributor
from tests.coalition.pages import contributor_page, page
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db


def change(client, contributor, **values):
    return client.post(contributor_page(contributor, "edit/"), edit(1, **values))


def test_pressure_and_case_stand_side_by_side(login):
    denmark = make_contributor(
        domestic_pressure="A tricky renewal", humanitarian_case="Water for Basra"
    )
    italy = make_contributor("Italy", domestic_pressure="An election")
    client = login("Minister")

    text = page(client, contributor_page(denmark))

    assert "Pressure at home, and the case that answers it" in text
    assert text.index("A tricky renewal") < text.index("Water for Basra")
    unanswered = page(client, contributor_page(italy))
    assert "Pressure at home has no answer yet" in unanswered


def test_the_form_takes_pressure_case_interval_and_owner(officer):
    denmark = make_contributor()
    owner = make_user(username="desk")

    done = change(
        officer,
        denmark,
        domestic_pressure="A tricky renewal",
        humanitarian_case="Water for Basra",
        tier="monthly",
        owner=owner.pk,
    )

    assert done.status_code == 302
    stored = Contributor.objects.get()
    assert (stored.domestic_pressure, stored.humanitarian_case) == (
        "A tricky renewal",
        "Water for Basra",
    )
    assert (stored.tier, stored.owner) == ("monthly", owner)
    text = page(officer, contributor_page(denmark))
    assert "desk" in text


def test_nobody_owns_what_they_may_not_see(officer):
    restricted = make_marking("restricted")
    denmark = make_contributor(marking=restricted)
    owner = make_user(ceiling="unclassified", username="Visitor")

    found = errors(change(officer, denmark, owner=owner.pk, marking=restricted.pk))

    assert found["owner"] == ["Visitor may not see Denmark. Choose someone who may"]


def test_an_owner_who_has_left_stays_until_another_is_chosen(officer):
    gone = make_user(username="gone", is_active=False)
    away = make_user(username="away", is_active=False)
    denmark = make_contributor(owner=gone)

    form = officer.get(contributor_page(denmark, "edit/")).context["form"]

    offered = {one.pk for one in form.fields["owner"].queryset}
    assert gone.pk in offered
    assert away.pk not in offered
    assert change(officer, denmark, owner=gone.pk).status_code == 302
