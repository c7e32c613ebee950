"""Inside `reading_as_known` every table holds what it held at that instant."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Count

from coalition.models import Contributor
from partnership.actors.models import Actor
from partnership.evidence.as_known.reading import reading_as_known
from partnership.evidence.as_known.schema import drop_views
from partnership.evidence.history import change_by, recorded_at
from partnership.evidence.models import Marking
from tests.evidence.as_known.recording import EVERYBODY, FEBRUARY, MARCH, MAY
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db


def known_names(at) -> list[str]:
    with reading_as_known(at, EVERYBODY):
        return sorted(Actor.objects.values_list("name", flat=True))


def test_a_record_holds_what_it_held():
    with recorded_at(FEBRUARY):
        denmark = make_actor("Denmark")
    with recorded_at(MAY):
        Actor.objects.filter(pk=denmark.pk).update(name="Kingdom of Denmark")

    assert known_names(FEBRUARY - timedelta(seconds=1)) == []
    assert known_names(FEBRUARY) == ["Denmark"]
    assert known_names(MAY - timedelta(seconds=1)) == ["Denmark"]
    assert known_names(MAY) == ["Kingdom of Denmark"]
    assert Actor.objects.get().name == "Kingdom of Denmark"


def test_what_was_removed_later_is_still_there_and_gone_afterwards():
    with recorded_at(FEBRUARY):
        denmark = make_actor("Denmark")
    with recorded_at(MARCH):
        denmark.delete()

    assert known_names(FEBRUARY) == ["Denmark"]
    assert known_names(MAY) == []


def test_a_record_made_again_under_its_old_number_is_there_once():
    with recorded_at(FEBRUARY):
        denmark = make_actor("Denmark")
        key = denmark.pk
    with recorded_at(MARCH):
        denmark.delete()
    with recorded_at(MAY):
        make_actor("Denmark", pk=key)

    assert known_names(MARCH) == []
    assert known_names(MAY) == ["Denmark"]


def test_joins_and_sums_read_the_past():
    with recorded_at(FEBRUARY):
        denmark = make_actor("Denmark")
        Contributor.objects.create(actor=denmark, marking=make_marking())
    with recorded_at(MAY):
        Actor.objects.update(name="Kingdom of Denmark")

    with reading_as_known(MARCH, EVERYBODY):
        contributor = Contributor.objects.select_related("actor").get()
        counted = Actor.objects.annotate(count=Count("contributor")).get()

    assert contributor.actor.name == "Denmark"
    assert (counted.name, counted.count) == ("Denmark", 1)


def test_a_write_is_refused_by_the_database_and_the_present_can_be_written_again():
    make_actor("Denmark")
    with (
        pytest.raises(DatabaseError, match="read-only"),
        reading_as_known(MAY, EVERYBODY),
        transaction.atomic(),
    ):
        connection.cursor().execute("UPDATE public.actors_actor SET name = 'Norway'")

    Actor.objects.update(name="Norway")
    assert Actor.objects.get().name == "Norway"


def test_without_views_the_present_does_not_pass_for_the_past():
    drop_views()
    with (
        pytest.raises(DatabaseError, match="as_known"),
        reading_as_known(MAY, EVERYBODY),
    ):
        Actor.objects.count()


def test_a_marking_that_was_raised_governs_what_was_known_before():
    with recorded_at(FEBRUARY):
        denmark = make_actor("Denmark")
    restricted = make_marking("restricted")
    with recorded_at(MAY):
        Actor.objects.update(marking=restricted)

    with reading_as_known(MARCH, EVERYBODY):
        assert Actor.objects.get().marking_id == restricted.pk
    assert denmark.marking_id != restricted.pk


def test_a_marking_that_was_lowered_leaves_what_was_known_as_it_was():
    restricted = make_marking("restricted")
    with recorded_at(FEBRUARY):
        make_actor("Denmark", marking=restricted)
    with recorded_at(MAY):
        Actor.objects.update(marking=make_marking("declassified"))

    with reading_as_known(MARCH, EVERYBODY):
        assert Actor.objects.get().marking_id == restricted.pk


def test_a_marking_raised_by_mistake_and_lowered_again_hides_nothing():
    with recorded_at(FEBRUARY):
        declassified = make_actor("Denmark").marking
    with recorded_at(MARCH):
        Actor.objects.update(marking=make_marking("secret"))
    with recorded_at(MAY):
        Actor.objects.update(marking=declassified)

    with reading_as_known(FEBRUARY, EVERYBODY):
        assert Actor.objects.get().marking_id == declassified.pk
    with reading_as_known(MARCH, EVERYBODY):
        assert Actor.objects.get().marking == make_marking("secret")


def test_nothing_is_recorded_before_an_earlier_change_of_its_row():
    with recorded_at(MAY):
        make_actor("Denmark")
    with (
        pytest.raises(DatabaseError, match="before an earlier one"),
        transaction.atomic(),
        recorded_at(FEBRUARY),
    ):
        Actor.objects.update(name="Norway")


def test_a_bulk_change_supersedes_each_row_once():
    with recorded_at(FEBRUARY):
        for name in ["Denmark", "Sweden", "Canada"]:
            make_actor(name)
    with recorded_at(MAY), change_by(None, reason="Renumbered."):
        Actor.objects.update(iati_identifier="XX")

    with reading_as_known(MARCH, EVERYBODY):
        assert Actor.objects.filter(iati_identifier="XX").count() == 0
        assert Actor.objects.count() == 3
    with reading_as_known(MAY, EVERYBODY):
        assert Actor.objects.filter(iati_identifier="XX").count() == 3


class Reader:
    """Somebody who may see these markings."""

    def __init__(self, *markings):
        self.visible_marking_ids = [marking.pk for marking in markings]


@pytest.mark.parametrize(
    ("then", "today"),
    [
        ("basra-desk", "restricted"),
        ("restricted", "basra-desk"),
        ("basra-desk", "secret"),
        ("secret", "basra-desk"),
        ("basra-desk", "released"),
    ],
)
def test_who_was_kept_out_by_either_marking_does_not_see_the_past(then, today):
    """Two caveats cannot be compared: each may let in whom the other keeps out."""
    restricted = make_marking("restricted")
    markings = {"restricted": restricted, "secret": make_marking("secret")}
    for code in ("basra-desk", "released"):
        markings[code] = Marking.objects.create(
            code=code, name=code, scheme=restricted.scheme, rank=restricted.rank
        )
    before, since = markings[then], markings[today]
    with recorded_at(FEBRUARY):
        make_actor("Denmark", marking=before)
    with recorded_at(MAY):
        Actor.objects.update(marking=since)

    def names(*visible):
        reader = Reader(*visible)
        with reading_as_known(MARCH, reader):
            return [actor.name for actor in Actor.objects.visible_to(reader)]

    assert names(before) == []
    assert names(since) == []
    assert names(before, since) == ["Denmark"]
