"""An answer is kept until anything is written, whoever writes it, and no longer."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone

from partnership.actors.models import Actor
from partnership.dashboard.models import Look
from partnership.evidence.models import Writing
from partnership.evidence.unwritten.moment import KEPT_FOR, TOLD_FOR, forget_writings
from partnership.evidence.unwritten.onlooker import Onlooker
from partnership.evidence.unwritten.until_written import KEPT, until_written
from tests.evidence.application import application_connection, needs_two_roles
from tests.factories import make_actor, make_user

pytestmark = pytest.mark.django_db(transaction=True)
RENAME = "UPDATE actors_actor SET version = version + 1 WHERE name = 'Denmark'"


@pytest.fixture
def names():
    """A question of its own for each test: the names of actors, and who asks."""
    make_actor("Denmark")

    @until_written
    def asked(reader: str = "anybody") -> list[str]:
        return list(Actor.objects.order_by("name").values_list("name", flat=True))

    return asked


def asked_elsewhere(names) -> list[str]:
    """What another thread is answered, on a connection of its own."""

    def ask() -> list[str]:
        try:
            return names()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(ask).result(timeout=20)


def test_it_is_the_same_until_a_record_is_written_and_then_as_the_record_is(names):
    first = names()
    assert names() is first
    make_actor("Italy")
    assert names() == [*first, "Italy"]
    assert names() is names()


@pytest.mark.parametrize(
    "statement",
    [RENAME, "DELETE FROM actors_alias", "TRUNCATE actors_alias CASCADE"],
)
def test_any_statement_counts_however_it_is_made(names, statement):
    first = names()
    with connection.cursor() as cursor:
        cursor.execute(statement)
    assert names() is not first


@needs_two_roles
def test_the_application_writes_too_and_what_it_withdraws_was_never_written(names):
    with application_connection() as other, other.cursor() as cursor:
        cursor.execute(RENAME)
        first = names()
        assert names() is first
        other.rollback()
        assert names() is first
        # Begun before the answer is made, and ended after it.
        cursor.execute(RENAME)
        second = names()
        assert second is first
        other.commit()
        third = names()
        assert third is not first
        assert names() is third


@needs_two_roles
def test_work_that_began_before_an_answer_and_ends_after_it_makes_it_anew(names):
    with application_connection() as other, other.cursor() as cursor:
        cursor.execute("UPDATE actors_actor SET name = 'Danmark'")
        assert names() == ["Denmark"]
        # Others begin and end meanwhile: the oldest is not forgotten for them.
        make_actor("Italy")
        assert names() == ["Denmark", "Italy"]
        other.commit()
        assert names() == ["Danmark", "Italy"]


def test_what_is_not_committed_is_given_to_nobody_and_kept_by_nobody(names):
    first = names()
    with transaction.atomic():
        make_actor("Italy")
        assert names() == ["Denmark", "Italy"]
        make_actor("Poland")
        assert names() == ["Denmark", "Italy", "Poland"]
        transaction.set_rollback(True)
    assert names() is first


@needs_two_roles
def test_whoever_reads_an_older_picture_is_given_nothing_newer(names):
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        assert Actor.objects.count() == 1
        with application_connection() as other, other.cursor() as writing:
            writing.execute("UPDATE actors_actor SET name = 'Danmark'")
            other.commit()
        assert asked_elsewhere(names) == ["Danmark"]
        assert names() == ["Denmark"]
    assert names() == ["Danmark"]


@needs_two_roles
def test_what_is_written_while_an_answer_is_made_makes_it_anew():
    make_actor("Denmark")
    writings = iter(["Danmark", None])

    @until_written
    def asked() -> str:
        found = Actor.objects.get().name
        renamed = next(writings)
        if renamed:
            with application_connection() as other, other.cursor() as cursor:
                cursor.execute("UPDATE actors_actor SET name = %s", [renamed])
                other.commit()
        return found

    assert [asked(), asked()] == ["Denmark", "Danmark"]


def test_to_look_at_a_page_writes_nothing_that_counts(names):
    reader = make_user("Minister")
    first = names()
    Look.objects.begin_visit(reader, timezone.now(), timezone.now())
    assert names() is first


def test_each_question_is_kept_apart_and_those_that_were_asked_last(names):
    first, second = names("Anna"), names("Bert")
    assert first is not second
    for number in range(KEPT - 1):
        assert names("Anna") is first
        names(str(number))
    assert names("Anna") is first
    assert names("Bert") is not second


def test_no_record_is_a_key(names):
    with pytest.raises(TypeError, match="not for records"):
        names(make_actor("Italy"))


def test_nothing_is_kept_for_longer_than_it_is_told_what_was_written(names):
    first = names()
    with time_machine.travel(timezone.now() + KEPT_FOR, tick=False):
        assert names() is not first
    assert KEPT_FOR < TOLD_FOR


def test_who_wrote_long_ago_is_forgotten():
    make_actor("Denmark")
    now = timezone.now()
    assert Writing.objects.exists()
    assert forget_writings(now) == 0
    assert forget_writings(now + TOLD_FOR + timedelta(minutes=1)) > 0
    assert not Writing.objects.exists()


def test_who_wrote_on_the_server_that_a_dump_came_from_is_forgotten(names):
    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
        to_come = cursor.fetchone()[0] + 100_000
    Writing.objects.create(transaction=to_come, began_at=now)
    assert names() is not names()
    assert forget_writings(now) == 1
    assert names() is names()


def test_a_number_that_came_with_a_dump_is_told_anew():
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_current_xact_id()::text::bigint")
            number = cursor.fetchone()[0]
        long_ago = timezone.now() - TOLD_FOR - timedelta(days=1)
        Writing.objects.create(transaction=number, began_at=long_ago)
        make_actor("Denmark")
    assert forget_writings(timezone.now()) == 0
    assert Writing.objects.filter(transaction=number).exists()


@needs_two_roles
def test_whoever_does_not_see_what_had_not_ended_is_given_nothing_of_it(names):
    """Both pictures end at the same transaction; one saw the oldest at work."""
    with application_connection() as oldest, oldest.cursor() as writing:
        writing.execute("UPDATE actors_actor SET name = 'Danmark'")
        with application_connection() as newer, newer.cursor() as other:
            other.execute("DELETE FROM actors_alias")
            newer.commit()
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            assert Actor.objects.get().name == "Denmark"
            oldest.commit()
            assert asked_elsewhere(names) == ["Danmark"]
            assert names() == ["Denmark"]


def test_an_onlooker_holds_what_the_reader_may_do_and_no_name(
    django_assert_num_queries,
):
    reader = make_user("Minister")
    onlooker = Onlooker.of(reader)
    assert onlooker == Onlooker.of(make_user("Minister"))
    assert onlooker != Onlooker.of(make_user("Policy officer"))
    assert onlooker.has_perm("coalition.view_contributor")
    assert not onlooker.has_perms(["coalition.view_contributor", "auth.add_user"])
    assert list(onlooker.visible_marking_ids) == reader.visible_marking_ids
    with pytest.raises(AttributeError):
        _ = onlooker.username
