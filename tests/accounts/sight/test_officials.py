"""Officials of another actor manage none of our own."""

import pytest

from partnership.accounts.changing import add_person
from partnership.accounts.models import User
from partnership.accounts.rights import Refused
from tests.accounts.factories import make_rights, newest, origin_of
from tests.accounts.sight.changing import change
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db


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
