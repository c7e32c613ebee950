"""What differs from its history is caught, though no seal was touched."""

import re

import pgtrigger
import pytest

from partnership.actors.models import Actor
from partnership.evidence.history import change_by
from tests.evidence.verification.tampering import execute, verify
from tests.factories import make_marking

pytestmark = [pytest.mark.django_db, pytest.mark.tampers]


@pytest.mark.parametrize(
    ("tampering", "words"),
    [
        (
            "UPDATE actors_actor SET name = 'Norway' WHERE name = 'Sweden'",
            r"actors_actor, row \d+, differs from its newest event",
        ),
        (
            "UPDATE actors_actor SET iati_identifier = 'YY' WHERE name = 'Sweden'",
            r"actors_actor, row \d+, differs from its newest event",
        ),
        (
            "DELETE FROM actors_actor WHERE name = 'Sweden'",
            r"actors_actor, row \d+, is gone without an event",
        ),
        (
            "INSERT INTO evidence_markingscheme (code, name) VALUES ('x', 'x')",
            r"evidence_markingscheme, row \d+, has no event",
        ),
    ],
)
def test_a_row_changed_past_the_triggers_is_caught(history, capsys, tampering, words):
    with pgtrigger.ignore():
        execute(tampering)

    status, said = verify(capsys)

    assert status == 1
    assert re.search(words, said), said


def test_triggers_that_are_switched_off_are_caught_too(history, capsys):
    execute("ALTER TABLE actors_actor DISABLE TRIGGER USER")
    execute("UPDATE actors_actor SET name = 'Norway' WHERE name = 'Sweden'")
    execute("ALTER TABLE actors_actor ENABLE TRIGGER USER")

    status, said = verify(capsys)

    assert status == 1
    assert "differs from its newest event" in said


def test_a_row_that_lives_after_its_deletion_is_caught(history, capsys):
    sweden = Actor.objects.filter(name="Sweden").values().get()
    Actor.objects.filter(name="Sweden").delete()
    with pgtrigger.ignore():
        Actor.objects.create(**sweden)

    status, said = verify(capsys)

    assert status == 1
    assert "its newest event says that it was deleted" in said


@pytest.mark.parametrize(
    ("tampering", "words"),
    [
        (
            "UPDATE actors_actorevent SET superseded_at = now() + interval '1 day'"
            " WHERE name = 'Denmark' AND pgh_label = 'insert'",
            "actors_actorevent: 1 events do not last until the next of their row",
        ),
        (
            "UPDATE actors_actorevent SET superseded_at = now()"
            " WHERE name = 'Denmark' AND pgh_label = 'update'",
            "actors_actorevent: 1 events do not last until the next of their row",
        ),
        (
            "UPDATE actors_actorevent SET raised_marking_id = ("
            " SELECT id FROM evidence_marking WHERE code = 'secret')"
            " WHERE name = 'Denmark'",
            "actors_actorevent: 2 events are seen under a wrong marking",
        ),
    ],
)
def test_a_past_that_was_moved_is_caught(history, capsys, tampering, words):
    execute(tampering)

    status, said = verify(capsys)

    assert status == 1
    assert words in said


def test_a_raised_marking_is_no_false_alarm(history, capsys):
    for code in ("secret", "declassified", "restricted"):
        with change_by(None, reason="Reviewed."):
            Actor.objects.filter(name="Denmark").update(marking=make_marking(code))

    assert verify(capsys)[0] == 0
