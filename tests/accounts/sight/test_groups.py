"""An administrator gives nobody more sight than their own, and sees no other group."""

import pytest
from django.utils import timezone

from partnership.accounts.inviting import invite
from partnership.accounts.models import NeedToKnow, User
from partnership.accounts.rights import Refused
from tests.accounts.factories import kinds, make_administrator, newest, origin_of
from tests.accounts.sight.changing import change, groups_of, put_into
from tests.evidence.caveats import make_caveat, make_group
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db


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
