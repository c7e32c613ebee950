"""An administrator gives nobody more sight than their own, and sees no other group."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from partnership.accounts.changing import add_person, change_person
from partnership.accounts.inviting import invite
from partnership.accounts.models import NeedToKnow, User
from partnership.accounts.rights import Refused
from partnership.evidence.models import NeedToKnowGroup
from tests.accounts.factories import (
    kinds,
    make_administrator,
    make_minister,
    make_rights,
    newest,
    origin_of,
)
from tests.evidence.test_caveats import make_caveat, make_group
from tests.factories import make_actor, make_marking, make_programme

pytestmark = pytest.mark.django_db


def put_into(person, *names):
    for name in names:
        NeedToKnow.objects.create(person=person, group=make_group(name))


def groups_of(person):
    return sorted(group.name for group in person.need_to_know.all())


def change(manager, person, groups=(), **values):
    chosen = frozenset(make_group(name) for name in groups)
    person = User.objects.get(pk=person.pk)
    return change_person(
        person,
        make_rights(need_to_know=chosen, **values),
        version=person.version,
        reason="new post",
        origin=origin_of(manager),
    )


@pytest.fixture
def chief():
    make_programme()
    chief = make_administrator()
    put_into(chief, "Basra desk")
    return chief


@pytest.fixture
def person():
    return make_minister(first_name="Ann", last_name="Miller")


@pytest.fixture
def page(chief, person):
    """The person's page as the chief opens and sends it."""
    client = Client()
    client.force_login(chief, "allauth.account.auth_backends.AuthenticationBackend")
    address = reverse("accounts:person", args=[person.pk])

    class Page:
        def open(self):
            return client.get(address)

        def send(self, **values):
            return client.post(address, answers() | values)

        def add(self, **values):
            place = reverse("accounts:person_add")
            return client.post(place, answers() | {"username": "new"} | values)

    def answers():
        return {
            "version": User.objects.get(pk=person.pk).version,
            "first_name": "Ann",
            "last_name": "Miller",
            "roles": [Group.objects.get(name="Minister").pk],
            "ceiling": make_marking("restricted").pk,
            "is_active": "on",
            "reason": "new post",
        }

    return Page()


def test_a_group_is_given_and_taken_and_both_are_audited(chief, person):
    assert change(chief, person, ["Basra desk"])

    assert groups_of(person) == ["Basra desk"]
    assert newest().details["need_to_know"] == "none, now Basra desk"
    assert newest().details["reason"] == "new post"
    event = NeedToKnow.pgh_event_model.objects.latest("pgh_id")
    assert event.pgh_context.metadata["user"] == chief.pk
    assert event.pgh_context.metadata["reason"] == "new post"

    assert change(chief, person)

    assert groups_of(person) == []
    assert newest().details["need_to_know"] == "Basra desk, now none"


def test_a_group_that_the_administrator_is_not_in_is_neither_given_nor_taken(
    chief, person
):
    with pytest.raises(Refused, match="not in"):
        change(chief, person, ["Erbil desk"])

    put_into(person, "Erbil desk")
    with pytest.raises(Refused, match="not in"):
        change(chief, person)
    assert groups_of(person) == ["Erbil desk"]


def test_nobody_puts_themselves_into_a_group(chief):
    make_administrator(username="other")

    with pytest.raises(Refused, match="your own rights"):
        change(chief, chief, ["Basra desk", "Erbil desk"])


def test_the_page_offers_ones_own_groups_and_keeps_the_others_unseen(page, person):
    put_into(person, "Erbil desk")

    shown = page.open()
    basra = make_group("Basra desk")
    assert list(shown.context["form"].fields["need_to_know"].queryset) == [basra]
    assert "Erbil" not in shown.content.decode()

    assert page.send(need_to_know=[basra.pk]).status_code == 302
    assert groups_of(person) == ["Basra desk", "Erbil desk"]
    assert page.send().status_code == 302
    assert groups_of(person) == ["Erbil desk"]


def test_a_forced_group_is_no_choice(page, person):
    answer = page.send(need_to_know=[make_group("Erbil desk").pk])

    assert answer.context["form"].errors["need_to_know"]
    assert groups_of(person) == []


def test_who_is_in_no_group_is_not_asked_for_one(page, chief, person):
    NeedToKnow.objects.filter(person=chief).delete()
    put_into(person, "Erbil desk")

    assert "need_to_know" not in page.open().context["form"].fields
    assert page.send().status_code == 302
    assert groups_of(person) == ["Erbil desk"]


def test_a_ceiling_is_a_plain_marking_and_says_what_it_is_elsewhere(page):
    make_caveat("basra", groups=["Basra desk"])

    labels = [
        str(label) for _, label in page.open().context["form"]["ceiling"].field.choices
    ]

    assert any("like Official-Sensitive" in label for label in labels)
    assert not any("basra" in label for label in labels)


def test_a_ceiling_with_caveats_is_refused(chief, person):
    basra = make_caveat("basra", groups=["Basra desk"])

    with pytest.raises(Refused, match="ceiling"):
        change(chief, person, ceiling=basra.code)


def test_who_sees_what_their_administrator_does_not_is_out_of_reach(chief, person):
    """Of the same rank: a marking needs a group that the administrator is not in."""
    make_caveat("erbil", groups=["Erbil desk"])
    put_into(person, "Erbil desk")

    with pytest.raises(Refused, match="records that you may not"):
        change(chief, person, ["Erbil desk"])
    with pytest.raises(Refused, match="records that you may not"):
        invite(person, origin=origin_of(chief), at=timezone.now())


def test_a_group_that_a_lower_ceiling_kept_from_acting_is_not_set_free(page, person):
    """The person is in the group, and only the ceiling keeps its records from them."""
    make_caveat("erbil", groups=["Erbil desk"])
    put_into(person, "Erbil desk")
    User.objects.filter(pk=person.pk).update(ceiling=make_marking("unclassified"))

    refused = page.send()

    assert "would see records that you may not" in refused.content.decode()
    assert "Erbil" not in refused.content.decode()
    person.refresh_from_db()
    assert person.ceiling.code == "unclassified"
    assert kinds() == []


def test_an_official_of_another_actor_makes_nobody_one_of_our_own(chief, person):
    dane = make_actor("Denmark")
    User.objects.filter(pk__in=[chief.pk, person.pk]).update(actor=dane)

    with pytest.raises(Refused, match="would see records"):
        change(chief, person, actor=None)
    assert User.objects.get(pk=person.pk).actor == dane

    assert change(chief, person, actor=dane, roles=("Analyst",))


def test_an_official_of_another_actor_manages_none_of_our_own(chief, person):
    User.objects.filter(pk=chief.pk).update(actor=make_actor("Denmark"))

    with pytest.raises(Refused, match="records that you may not"):
        change(chief, person)


def test_an_official_of_another_actor_adds_officials_of_their_own_only(chief):
    dane = make_actor("Denmark")
    chief.actor = dane
    chief.save()

    def add(username, actor):
        rights = make_rights(actor=actor)
        return add_person(username, rights, reason="x", origin=origin_of(chief))

    with pytest.raises(Refused, match="would see records"):
        add("briton", None)
    assert not User.objects.filter(username="briton").exists()
    assert add("dane", dane).actor == dane


def test_whose_official_a_person_is_is_chosen_and_audited_by_number(page, person):
    denmark = make_actor("Denmark")

    assert page.send(actor=denmark.pk).status_code == 302

    person.refresh_from_db()
    assert person.actor == denmark
    assert newest().details["actor"] == f"none, now actor {denmark.pk}"
    assert "Denmark" in page.open().content.decode()


def test_a_persons_hidden_actor_stays_when_the_rest_is_saved(page, person):
    atlantis = make_actor("Atlantis", marking=make_marking("secret-2006"))
    User.objects.filter(pk=person.pk).update(actor=atlantis)

    shown = page.open()
    assert "Atlantis" not in shown.content.decode()
    assert "actor" not in shown.context["form"].fields

    assert page.send(last_name="Renamed", actor="").status_code == 302
    person.refresh_from_db()
    assert (person.last_name, person.actor) == ("Renamed", atlantis)
    assert "Atlantis" not in str(newest().details)


def test_a_hidden_actor_is_neither_given_nor_taken(chief, person):
    atlantis = make_actor("Atlantis", marking=make_marking("secret-2006"))

    with pytest.raises(Refused, match="whose official"):
        change(chief, person, actor=atlantis)
    User.objects.filter(pk=person.pk).update(actor=atlantis)
    with pytest.raises(Refused, match="whose official"):
        change(chief, person, actor=None)


def test_a_colleagues_group_is_not_lost_to_an_older_page(page, chief, person):
    opened = page.open().context["form"].initial["version"]
    change(chief, person, ["Basra desk"])

    answer = page.send(version=opened)

    assert "A colleague changed this person" in answer.content.decode()
    assert groups_of(person) == ["Basra desk"]


def test_a_new_person_gets_the_groups_that_were_chosen(page):
    answer = page.add(need_to_know=[make_group("Basra desk").pk])

    assert "The link" in answer.content.decode()
    new = User.objects.get(username="new")
    assert groups_of(new) == ["Basra desk"]


def test_a_new_person_who_would_see_more_is_refused_on_the_form(page, chief):
    User.objects.filter(pk=chief.pk).update(actor=make_actor("Denmark"))

    answer = page.add()

    assert answer.status_code == 200
    assert "would see records that you may not" in answer.content.decode()
    assert not User.objects.filter(username="new").exists()


def test_the_page_costs_the_same_however_many_groups_and_actors(
    page, chief, person, count_queries
):
    one = count_queries(page.open)

    for name in ("Erbil desk", "Mosul desk", "Najaf desk"):
        put_into(chief, name)
        put_into(person, name)
        make_actor(name)

    assert count_queries(page.open) == one


def test_a_groups_first_person_is_named_on_the_machine_itself():
    make_marking("secret")
    make_group("Basra desk"), make_group("Erbil desk")
    root = User.objects.create_superuser("root", password="x")
    put_into(root, "Erbil desk")

    call_command("set_ceiling", "root", "secret", group=["basra-desk"], reason="first")

    assert groups_of(root) == ["Basra desk", "Erbil desk"]
    assert newest().details["need_to_know"] == (
        "Erbil desk, now Basra desk and Erbil desk"
    )
    event = NeedToKnow.pgh_event_model.objects.latest("pgh_id")
    assert event.pgh_context.metadata["reason"] == "first"


@pytest.mark.parametrize(
    ("marking", "group", "sentence"),
    [
        ("secret", "nothing", "no such group: nothing. There are: basra-desk"),
        ("basra", "basra-desk", "no such marking: basra"),
    ],
)
def test_what_the_command_cannot_give_changes_nothing(marking, group, sentence):
    make_marking("secret")
    make_caveat("basra", groups=["Basra desk"])
    root = User.objects.create_superuser("root", password="x")

    with pytest.raises(CommandError, match=sentence):
        call_command("set_ceiling", "root", marking, group=[group], reason="x")

    root.refresh_from_db()
    assert (root.ceiling, groups_of(root)) == (None, [])
    assert NeedToKnowGroup.objects.count() == 1
