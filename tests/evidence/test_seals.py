"""Seals: each covers what came since the one before, and misses nothing."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection, transaction

from partnership.evidence.models import MarkingScheme, Seal
from partnership.evidence.sealing import seal_history
from partnership.evidence.verification.report import verify
from tests.evidence.application import application_connection, needs_two_roles
from tests.factories import make_actor

pytestmark = pytest.mark.django_db

DAY, NEXT_DAY = date(2006, 2, 1), date(2006, 2, 2)


def test_a_seal_continues_the_one_before():
    make_actor("Denmark")
    first = seal_history(DAY)
    make_actor("Sweden")
    second = seal_history(NEXT_DAY)

    assert second.number == first.number + 1
    assert second.previous == first.digest
    (part,) = second.ranges.all()
    assert (part.event_table, part.events) == ("actors_actorevent", 1)
    assert "superseded_at" not in part.columns


def test_a_second_run_changes_nothing():
    make_actor("Denmark")
    first = seal_history(DAY)

    assert seal_history(DAY) == first
    assert seal_history(NEXT_DAY) == first
    assert Seal.objects.count() == 1


def test_events_of_the_past_are_sealed_when_they_come():
    seal_history(DAY)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.recorded_at', '2003-10-24', true)")
        make_actor("Denmark")

    assert seal_history(DAY).events == 1


def test_a_long_day_is_sealed_in_many_ranges():
    shipped = MarkingScheme.objects.count()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO evidence_markingscheme (code, name)"
            " SELECT n, n FROM generate_series(1, 20005) AS n"
        )

    ranges = seal_history(DAY).ranges.filter(event_table="evidence_markingschemeevent")

    assert [part.events for part in ranges] == [10000, 10000, 5 + shipped]
    assert not verify().problems


def test_a_digest_does_not_depend_on_who_asks():
    make_actor("Denmark")
    seal_history(DAY)
    compare = (
        "SELECT count(*), bool_and(part.digest = found.digest),"
        " bool_and(part.contexts = found.contexts), bool_and(seal.digest ="
        " seal_digest(seal.id)) FROM evidence_sealedrange AS part JOIN evidence_seal"
        " AS seal ON seal.id = seal_id, history_digest(event_table, columns, first_id,"
        " last_id) AS found"
    )

    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL TimeZone = 'Asia/Tokyo'")
        cursor.execute("SET LOCAL DateStyle = 'German'")
        cursor.execute("SET LOCAL extra_float_digits = -15")
        cursor.execute("SET LOCAL bytea_output = 'escape'")
        cursor.execute(compare)
        number, *same = cursor.fetchone()

    assert number > 0
    assert same == [True, True, True]


def test_a_column_of_a_later_migration_changes_no_digest():
    make_actor("Denmark")
    seal_history(DAY)

    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE actors_actorevent ADD COLUMN more int DEFAULT 1")

    assert verify().problems == []


@needs_two_roles
@pytest.mark.django_db(transaction=True)
def test_a_writer_who_is_under_way_is_waited_for_and_sealed():
    """Its event has a lower number than one that was committed before it."""
    make_actor("Iraq")
    with application_connection() as slow, slow.cursor() as cursor:
        cursor.execute("UPDATE actors_actor SET name = 'Slow'")
        make_actor("Quick")

        with pytest.raises(OperationalError, match="lock timeout"):
            seal_history(DAY)
        assert Seal.objects.count() == 0

        slow.commit()
    sealed = seal_history(DAY).ranges.get(event_table="actors_actorevent")

    assert sealed.events == 3
    assert verify().unsealed == 0


@needs_two_roles
@pytest.mark.django_db(transaction=True)
def test_writers_are_not_held_up_while_digests_are_worked_out():
    """The lock is given back before the transaction of the seal ends."""
    make_actor("Denmark")
    with transaction.atomic():
        seal_history(DAY)
        with application_connection() as writer, writer.cursor() as cursor:
            cursor.execute("SET lock_timeout = '1s'")
            cursor.execute("UPDATE actors_actor SET name = 'Norway'")
            writer.commit()

    assert verify().unsealed == 1
    assert verify().problems == []


@needs_two_roles
@pytest.mark.django_db(transaction=True)
def test_two_workers_seal_one_after_the_other():
    make_actor("Denmark")
    with application_connection() as other, other.cursor() as cursor:
        cursor.execute("SELECT seal_history('2006-02-01')")

        with pytest.raises(OperationalError, match="lock timeout"):
            seal_history(DAY)
        other.commit()
    seal_history(DAY)

    assert Seal.objects.count() == 1


def test_the_command_gives_the_digest_to_keep(capsys):
    make_actor("Denmark")
    call_command("seal_history")

    assert Seal.objects.get().digest in capsys.readouterr().out
