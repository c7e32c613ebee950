"""What a reader said a name means is kept, and the newest answer stands."""

import pytest

from partnership.actors.matching import ActorNames, remember_alias
from partnership.actors.models import Alias
from tests.actors.matching.factories import make_alias
from tests.factories import make_actor, make_marking, make_user


def test_an_answer_is_kept_once_and_holds_for_its_sender(db):
    by, denmark = make_user(), make_actor("Denmark")
    first = remember_alias(actor=denmark, name=" The  Danes ", sender="OECD", by=by)
    again = remember_alias(actor=denmark, name="DANES", sender="oecd", by=by)
    assert first == again
    assert (first.name, first.created_by) == ("The Danes", by)
    assert ActorNames(by, "OECD").match("danes").actor_id == denmark.pk
    assert ActorNames(by, "AP").match("danes").actor_id is None


def test_a_newer_answer_takes_the_place_of_the_older_ones(db):
    by, denmark, sweden = make_user(), make_actor("Denmark"), make_actor("Sweden")
    make_alias(denmark, "Norden", "OECD")
    make_alias(make_actor("Spain"), "Norden", "OECD")
    kept = remember_alias(actor=sweden, name="Norden", sender="OECD", by=by)
    assert (kept.actor, kept.version, kept.updated_by) == (sweden, 2, by)
    assert list(Alias.objects.all()) == [kept]


def test_an_answer_above_the_readers_sight_is_none_to_them(db):
    by = make_user(ceiling="restricted")
    hidden = make_actor("Spain", marking=make_marking("secret-2006"))
    make_alias(hidden, "Norden", "OECD")
    denmark = make_actor("Denmark")
    remember_alias(actor=denmark, name="Norden", sender="OECD", by=by)
    assert Alias.objects.count() == 2
    assert ActorNames(by, "OECD").match("Norden").actor_id == denmark.pk


@pytest.mark.parametrize("name", ["", "  ", "x" * 201])
def test_what_is_no_name_is_refused(db, name):
    with pytest.raises(ValueError, match="from 1 to 200"):
        remember_alias(actor=make_actor(), name=name, by=make_user())


def test_the_administration_refuses_a_name_that_stands_for_another(login):
    denmark = make_actor("Denmark")
    make_alias(make_actor("Spain"), "Danes")
    client = login("Administrator", is_staff=True, is_superuser=True)
    values = {"actor": denmark.pk, "marking": denmark.marking_id}
    values |= {"reason_code": "told", "sender": "", "name": "The Danes"}
    page = client.post("/admin/actors/alias/add/", values)
    assert "This name stands for Spain already" in page.content.decode()
    client.post("/admin/actors/alias/add/", values | {"sender": "OECD"})
    assert Alias.objects.get(sender="OECD").normalised == "danes"


def test_the_country_page_says_its_other_names_and_bears_their_marking(login):
    restricted = make_marking("restricted")
    make_alias(make_actor("Denmark"), "Kingdom of the Danes", marking=restricted)
    client = login("Policy officer", ceiling="restricted")
    page = client.get("/countries/denmark/").content.decode()
    assert "Also known as “Kingdom of the Danes”." in page
    assert "Restricted" in page
