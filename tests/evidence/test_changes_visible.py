"""Who may read a change: markings of today, of then and of the version before."""

import pytest
from django.db import connection

from coalition.models import Contributor, Deployment, Mandate, Strength
from partnership.actors.models import Actor
from partnership.evidence.changes import Asked, Names, every, just_newer, newest, tell
from partnership.evidence.changes.events import Key
from partnership.evidence.history import recorded_at
from tests.coalition.factories import (
    make_contributor,
    make_denmark_mandate,
    make_strength,
)
from tests.evidence.as_known.recording import FEBRUARY, MARCH, MAY
from tests.factories import make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader():
    return make_user(ceiling="restricted")


@pytest.fixture
def chief():
    return make_user(ceiling="top-secret")


@pytest.fixture
def secret():
    return make_marking("secret")


def texts(reader, model=Mandate, **asked):
    found = newest(Asked(model=model, **asked), reader, 50)
    return [change.text for change in tell(found, Names(reader))]


def update(record, **values):
    type(record).objects.filter(pk=record.pk).update(**values)


def test_a_record_that_is_marked_higher_today_has_no_history_below(
    reader, chief, secret
):
    mandate = make_denmark_mandate()
    update(mandate, title="Renewed")
    update(mandate, marking=secret)

    assert texts(reader) == []
    assert len(texts(chief)) == 3


def test_what_was_marked_higher_then_stays_unseen_after_it_is_lowered(
    reader, chief, secret
):
    mandate = make_denmark_mandate(title="A SECRET", marking=secret)
    update(mandate, title="Open", marking=make_marking())
    update(mandate, title="Opener")

    assert texts(reader) == [
        "Denmark: mandate title Opener, was Open",
    ]
    assert len(texts(chief)) == 3


def test_a_removed_record_is_governed_by_the_last_marking_that_it_bore(
    reader, chief, secret
):
    open_one, closed = make_denmark_mandate(), make_denmark_mandate(title="CLOSED")
    update(closed, marking=secret)
    open_one.delete()
    closed.delete()

    assert [text.split()[-1] for text in texts(reader)] == ["removed", "2006"]
    assert len(texts(chief)) == 5


def test_a_fact_of_a_hidden_actor_is_not_seen_alive_or_removed(reader, chief, secret):
    strength = make_strength("Atlantis")
    Actor.objects.filter(name="Atlantis").update(marking=secret)
    assert texts(reader, Strength) == []

    strength.delete()
    assert texts(reader, Strength) == []
    assert len(texts(chief, Strength)) == 2

    Deployment.objects.all().delete()
    Contributor.objects.all().delete()
    Actor.objects.filter(name="Atlantis").delete()
    assert texts(reader, Strength) == []
    assert texts(chief, Strength)[0].startswith("Atlantis, MNF-I: strength of")


def test_a_removed_record_is_named_after_what_was_removed_with_it(reader):
    strength = make_strength("Denmark")
    strength.delete()
    Deployment.objects.all().delete()
    Contributor.objects.all().delete()

    assert texts(reader, Strength)[0] == (
        "Denmark, MNF-I: strength of 2 December 2005 removed"
    )


def test_nothing_is_read_that_was_not_known_yet(reader):
    mandate = make_denmark_mandate()
    update(mandate, title="Later")
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.known_at', %s, true)", [str(MARCH)])

        assert texts(reader) == []
        cursor.execute("SELECT set_config('app.known_at', '', true)")

    assert len(texts(reader)) == 2


def test_the_window_takes_both_of_its_ends(reader):
    for at, title in [(FEBRUARY, "one"), (MARCH, "two"), (MAY, "three")]:
        with recorded_at(at):
            make_denmark_mandate(title=title)

    def found(**asked):
        return [text.split("“")[1].split("”")[0] for text in texts(reader, **asked)]

    assert found() == ["three", "two", "one"]
    assert found(since=MARCH) == ["three", "two"]
    assert found(until=MARCH) == ["two", "one"]
    assert found(since=MARCH, until=MARCH) == ["two"]


def test_pages_by_key_hold_every_change_once_in_both_directions(reader):
    for name in ["Denmark", "Canada", "Spain"]:
        make_strength(name)
        make_denmark_mandate(title=name)
    whole = newest(Asked(), reader, 1000)
    assert [e.key for e in every(Asked(), reader)] == [e.key for e in whole]
    assert len({event.key for event in whole}) == len(whole) > 12

    paged, key = [], None
    while page := newest(Asked(), reader, 2, after=key):
        key = Key.read(str(page[-1].key))
        paged += page
    assert paged == whole

    back, key = [], whole[-1].key
    while page := just_newer(Asked(), reader, 2, than=key):
        key, back = page[0].key, page + back
    assert back == whole[:-1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2006-02-01",
        "2006-02-01T09:00:00~coalition.mandate~1",
        "2006-02-01T09:00:00+00:00~auth.user~1",
        "2006-02-01T09:00:00+00:00~coalition.mandate~x",
        "2006-02-01T09:00:00+00:00~coalition.mandate~9999999999999999999",
    ],
)
def test_a_key_that_makes_no_sense_is_none(text):
    assert Key.read(text) is None


def test_it_costs_the_same_however_many_changes(reader, count_queries):
    make_strength("Denmark")
    few = count_queries(lambda: tell(newest(Asked(), reader, 50), Names(reader)))

    for name in ["Canada", "Spain", "Italy", "Norway"]:
        make_strength(name)
        make_contributor(name)
        update(make_actor(name), iati_identifier="XX")

    many = count_queries(lambda: tell(newest(Asked(), reader, 50), Names(reader)))
    assert many == few < 12
