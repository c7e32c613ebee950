"""A person’s page and the list of people."""

import pytest
from django.urls import reverse

from tests.accounts.changing import change, form_of, signed_in
from tests.accounts.factories import kinds, make_administrator, make_minister
from tests.factories import make_marking

pytestmark = pytest.mark.django_db


def test_the_page_saves_what_was_filled_in(login):
    chief, person = make_administrator(), make_minister()
    address = reverse("accounts:person", args=[person.pk])

    response = signed_in(chief).post(address, form_of(person, roles=["Analyst"]))

    assert response.status_code == 302
    assert person.groups.get().name == "Analyst"


def test_the_page_needs_a_reason_and_keeps_what_was_typed():
    chief, person = make_administrator(), make_minister()
    address = reverse("accounts:person", args=[person.pk])

    page = (
        signed_in(chief)
        .post(address, form_of(person, reason="", last_name="Typed"))
        .content.decode()
    )

    assert "Enter the reason" in page
    assert "Typed" in page
    assert kinds() == []


def test_two_administrators_at_once_lose_nothing():
    chief, person = make_administrator(), make_minister()
    address = reverse("accounts:person", args=[person.pk])
    opened = form_of(person, roles=["Analyst"], last_name="Mine")
    change(chief, person, roles=("Policy officer",))

    client = signed_in(chief)
    page = client.post(address, opened)

    assert "A colleague changed this person" in page.content.decode()
    assert "Mine" in page.content.decode()
    assert person.groups.get().name == "Policy officer"
    again = {**opened, "version": page.context["form"].data["version"]}
    assert client.post(address, again).status_code == 302


def test_ones_own_page_offers_no_form_and_takes_none():
    chief = make_administrator()
    make_administrator(username="other")
    client = signed_in(chief)
    address = reverse("accounts:person", args=[chief.pk])

    page = client.get(address)
    assert page.context["form"] is None
    assert "cannot change your own rights" in page.content.decode()

    forced = form_of(chief, roles=["Administrator"], ceiling=make_marking("secret").pk)
    assert client.post(address, forced).status_code == 403
    chief.refresh_from_db()
    assert chief.ceiling.code == "restricted"
    assert kinds() == ["refused"]


def test_a_ceiling_above_ones_own_is_no_choice():
    chief, person = make_administrator(), make_minister()
    address = reverse("accounts:person", args=[person.pk])

    forced = form_of(person, ceiling=make_marking("secret").pk)
    page = signed_in(chief).post(address, forced)

    assert page.context["form"].errors["ceiling"]
    person.refresh_from_db()
    assert person.ceiling.code == "restricted"


@pytest.mark.parametrize("role", ["Policy officer", "Minister", "Analyst"])
def test_only_administrators_come_to_these_pages(login, role):
    person = make_administrator()
    client = login(role, username="reader")

    for name, args in (
        ("person_list", []),
        ("person_add", []),
        ("person", [person.pk]),
        ("audit_list", []),
    ):
        assert client.get(reverse(f"accounts:{name}", args=args)).status_code == 403
    for name in ("person_invite", "person_sign_out"):
        address = reverse(f"accounts:{name}", args=[person.pk])
        assert client.post(address).status_code == 403
    assert client.get("/files/audit-log/csv/").status_code == 403


def test_the_list_costs_the_same_however_many_people(count_queries):
    client = signed_in(make_administrator())
    address = reverse("accounts:person_list")
    one = count_queries(lambda: client.get(address))

    for number in range(5):
        make_minister(username=f"minister{number}")

    assert count_queries(lambda: client.get(address)) == one


def test_people_are_found_by_a_part_of_a_name():
    make_minister(first_name="Ann", last_name="Miller")
    client = signed_in(make_administrator())

    found = client.get(reverse("accounts:person_list"), {"q": "ill ann"})

    assert [person.username for person in found.context["page"]] == ["minister"]
