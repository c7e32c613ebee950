"""Whom a text means: sure where it can be nobody else, asked where it could be."""

import pytest

from partnership.actors.matching import ActorNames
from partnership.actors.models import Actor, ActorKind
from tests.actors.matching.factories import STATES, make_alias, make_world
from tests.factories import make_actor, make_marking, make_user

SURE = {
    "DNK": ("Denmark", "code"),
    "DK": ("Denmark", "code"),
    "UK": ("United Kingdom", "code"),
    "xm-dac-41140": ("World Food Programme", "code"),
    " denmark ": ("Denmark", "name"),
    "Denmark, Kingdom of": ("Denmark", "name"),
    "Danemark": ("Denmark", "name"),
    "U.S.A.": ("United States", "name"),
    "Korea, Rep.": ("South Korea", "name"),
    "The World Bank": ("World Bank", "name"),
    "World Food Program": ("World Food Programme", "name"),
    "Cote d'Ivoire": ("Côte d’Ivoire", "name"),
    "Ivory Coast": ("Côte d’Ivoire", "name"),
    "Niger": ("Niger", "name"),
    "Dominica": ("Dominica", "name"),
    "Dominican Rep.": ("Dominican Republic", "name"),
    "Federal Republic of Germany": ("Germany", "name"),
}
# Who stands at the head of the candidates, in any order; nobody for the last ones.
ASKED = {
    "Netherland": "Netherlands",
    "Untied Kingdom": "United Kingdom",
    "Kingdom United": "United Kingdom",
    "Phillipines": "Philippines",
    "Irac": "Iran, Iraq",
    "Korea": "South Korea",
    "Guinea": "Guinea",
    "Denmark/Norway": "Denmark, Norway",
    "Germany and the Netherlands": "Germany, Netherlands",
    "Netherlands (NTM-I)": "Netherlands",
    "Dnemark": "Denmark",
    "Wrold Food Programme": "World Food Programme",
    "EU": "European Union",
    "WFP": "World Food Programme",
    "CAN": "Climate Action Network",
    "no": "Norway",
    "NA": "Namibia",
    "dnk": "Denmark",
    "Austrlia": "Australia, Austria",
    # Nobody, though some of it is somebody's.
    "UNICEF National Committee/Norway": "",
    "World Trade Organization": "",
    "Belgium": "",
    "Wellcome Trust": "",
    "x" * 500: "",
    "": "",
    "12": "",
}


@pytest.fixture
def world(db) -> ActorNames:
    make_world()
    return ActorNames(make_user())


def names_of(match) -> list[str]:
    return [name for _, name in match.candidates]


def test_a_text_that_can_mean_one_actor_alone_is_sure(world):
    keys = dict(Actor.objects.values_list("name", "pk"))
    for text, (name, how) in SURE.items():
        found = world.match(text)
        assert (found.actor_id, found.how) == (keys[name], how), text
        assert found.candidates == (), text


def test_all_others_are_asked_the_likest_first(world):
    for text, first in ASKED.items():
        found = world.match(text)
        wanted = first.split(", ") if first else []
        assert found.actor_id is None, text
        assert found.how == ("spelling" if first else "none"), (text, found)
        assert sorted(names_of(found)[: len(wanted)]) == wanted, (text, found)
        assert len(found.candidates) <= 5, text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Austria", "Australia"),
        ("Niger", "Nigeria"),
        ("Slovakia", "Slovenia"),
        ("Iraq", "Iran"),
        ("Mali", "Malawi"),
        ("Dominica", "Dominican Republic"),
    ],
)
def test_neighbours_in_the_alphabet_are_never_taken_for_one_another(db, one, other):
    """Only the other one is on the record: it is asked for, never chosen."""
    make_actor(other, iso3=STATES[other])
    found = ActorNames(make_user()).match(one)
    assert found.actor_id is None
    assert (found.how, found.candidates) == ("none", ())


def test_whom_a_part_names_is_offered_for_what_is_unknown(world):
    for text in ("EU / EUJUST LEX", "European Union: Brussels, Denmark"):
        found = world.match(text)
        assert (found.actor_id, found.how) == (None, "none"), text
        assert names_of(found)[0] in ("European Union", "Denmark"), text


def test_only_keys_that_the_reader_may_see_are_known(world):
    assert world.knows(Actor.objects.get(name="Denmark").pk)
    assert not world.knows(0)


def test_two_actors_of_one_name_are_both_offered(db):
    make_actor("Georgia", iso3="GEO")
    make_actor("The Georgia Ltd", iso3=None, kind=ActorKind.ORGANISATION)
    found = ActorNames(make_user()).match("Georgia")
    assert (found.actor_id, found.how) == (None, "spelling")
    assert names_of(found) == ["Georgia", "The Georgia Ltd"]


def test_a_senders_own_alias_goes_before_all_else(db):
    make_world()
    korea = Actor.objects.get(name="South Korea")
    bank = Actor.objects.get(name="World Bank")
    make_alias(korea, "Korea", "OECD")
    make_alias(bank, "DNK", "OECD")
    make_alias(bank, "The Bank")
    theirs, others = (ActorNames(make_user(), one) for one in ("oecd", "AP"))
    assert theirs.match("KOREA").actor_id == korea.pk
    assert theirs.match("DNK").how == "alias"
    assert others.match("Korea").actor_id is None
    assert others.match("DNK").how == "code"
    for names in (theirs, others):
        assert names.match("the bank").actor_id == bank.pk


def test_an_alias_for_all_that_is_another_actors_name_is_asked(db):
    make_world()
    make_alias(Actor.objects.get(name="Niger"), "Nigeria")
    found = ActorNames(make_user()).match("Nigeria")
    assert names_of(found)[:2] == ["Niger", "Nigeria"]


def test_of_a_hidden_actor_nothing_is_found_and_nothing_said(db):
    secret = make_marking("secret-2006")
    hidden = make_actor("Denmark", marking=secret)
    seen = make_actor("Sweden")
    make_alias(hidden, "Danes", "OECD")
    make_alias(seen, "Swedes", "OECD", marking=secret)
    reader = make_user(ceiling="restricted")
    cleared = make_user(ceiling="secret-2006")
    for text in ("Denmark", "DNK", "Danes", "Denmrk", "Denmark/Norway", "Swedes"):
        found = ActorNames(reader, "OECD").match(text)
        assert (found.actor_id, hidden.pk in dict(found.candidates)) == (None, False)
        told = ActorNames(cleared, "OECD").match(text)
        assert told.actor_id or told.candidates


def test_the_names_cost_two_queries_however_many(db, django_assert_num_queries):
    make_world()
    reader = make_user()
    assert reader.visible_marking_ids
    with django_assert_num_queries(2):
        names = ActorNames(reader, "OECD")
        for text in (*SURE, *ASKED):
            names.match(text)
