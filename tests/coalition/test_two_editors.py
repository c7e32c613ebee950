"""Two officers edit one contributor, and the second does not choose at once."""

import re

import pytest
from django.urls import reverse

from tests.coalition.factories import make_contributor, make_strength

pytestmark = pytest.mark.django_db


def fields(page):
    """What the browser would send again: every hidden input of the page's form."""
    found = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page)
    return {name: value for name, value in found if name != "csrfmiddlewaretoken"}


def test_what_only_the_colleague_changed_stays_through_every_conflict_page(login):
    contributor = make_contributor("Denmark", role="Infantry", location="Basra")
    address = reverse("coalition:contributor_edit", args=[contributor.pk])
    first, second = login("Policy officer"), login("Policy officer")
    typed = {
        "role": "Infantry",
        "location": "Basra",
        "marking": contributor.marking_id,
        "version": 1,
        "opened_version": 1,
        "reason_code": "mistake",
        "reason": "Corrected.",
    }
    first.post(address, {**typed, "role": "Trainers", "location": "Shaibah"})

    page = second.post(address, {**typed, "role": "Engineers"})
    undecided = second.post(address, fields(page.content.decode()))
    assert undecided.status_code == 409
    chosen = {**fields(undecided.content.decode()), "keep_role": "yours"}
    assert second.post(address, chosen).status_code == 302

    contributor.refresh_from_db()
    assert (contributor.role, contributor.location) == ("Engineers", "Shaibah")


def test_a_new_strength_starts_from_the_only_deployment(login):
    strength = make_strength()
    contributor = strength.deployment.contributor
    address = reverse("coalition:strength_add", args=[contributor.pk])

    form = login("Policy officer").get(address).context["form"]

    assert form["force"].value() == strength.deployment.force_id
    assert form["sector"].value() == strength.deployment.sector_id
