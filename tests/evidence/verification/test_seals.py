"""Whoever tampers is caught, even as the owner of the tables."""

import re
from contextlib import suppress

import pgtrigger
import pytest
from django.db import transaction

from partnership.actors.models import Actor
from partnership.evidence.models import Seal
from partnership.evidence.sealing import seal_history
from tests.evidence.verification.tampering import DAYS, execute, verify
from tests.factories import make_actor

pytestmark = [pytest.mark.django_db, pytest.mark.tampers]
COLUMNS = ", ".join(
    f'"{field.column}"'
    for field in Actor.pgh_event_model._meta.concrete_fields
    if not field.primary_key
)


def test_what_is_whole_is_said_to_be(history, capsys):
    make_actor("Spain")

    status, said = verify(capsys, "--head", history)

    assert status == 0
    assert "The history is whole" in said
    assert re.search(r"Sealed: \d+ events, in 3 seals of 3 days", said)
    assert "Not sealed yet: 1 event." in said
    assert "A seal has the digest that you gave." in said


def test_without_a_digest_from_elsewhere_it_says_what_is_not_proved(history, capsys):
    status, said = verify(capsys)

    assert status == 0
    assert "Give --head with a digest" in said
    assert Seal.objects.latest("number").digest in said


@pytest.mark.parametrize(
    ("tampering", "words"),
    [
        (
            "UPDATE actors_actorevent SET pgh_created_at = now() - interval '1 year'"
            " WHERE name = 'Sweden' AND pgh_label = 'insert'",
            r"actors_actorevent, events \d+ to \d+, sealed on 2 February 2006"
            r" \(seal 2\): an event was edited",
        ),
        (
            "UPDATE actors_actorevent SET pgh_context_id = NULL WHERE name = 'Sweden'",
            r"actors_actorevent.*an event was edited",
        ),
        (
            "DELETE FROM actors_actorevent WHERE name = 'Sweden' AND"
            " pgh_label = 'insert'",
            r"actors_actorevent.*2 February 2006.*: 1 of 2 events were removed",
        ),
        (
            "DELETE FROM actors_actorevent WHERE name = 'Canada' AND"
            " pgh_label = 'update'",
            r"3 February 2006 \(seal 3\): 1 of 2 events were removed",
        ),
        (
            "UPDATE pghistory_context SET metadata ="
            " jsonb_set(metadata, '{reason}', '\"A lie.\"')"
            " WHERE metadata ->> 'reason' = 'Recorded Sweden.'",
            r"actors_actorevent.*2 February 2006.*who or why of a change was edited",
        ),
        (
            "DELETE FROM pghistory_context WHERE metadata ->> 'reason' ="
            " 'Recorded Sweden.'",
            r"2 February 2006.*who or why of a change was edited or removed",
        ),
        (
            f"INSERT INTO actors_actorevent (pgh_id, {COLUMNS})"
            f" SELECT -1, {COLUMNS} FROM actors_actorevent LIMIT 1",
            r"1 events have a number that the database does not give out",
        ),
    ],
)
def test_a_sealed_event_cannot_be_changed_unseen(history, capsys, tampering, words):
    execute(tampering)

    status, said = verify(capsys)

    assert status == 1
    assert re.search(words, said), said


def test_an_event_put_in_afterwards_is_caught(capsys):
    make_actor("Denmark")
    with suppress(RuntimeError), transaction.atomic():
        make_actor("Sweden")
        raise RuntimeError("Its number is given out and never used.")
    make_actor("Canada")
    seal_history(DAYS[0])
    execute(
        f"INSERT INTO actors_actorevent (pgh_id, {COLUMNS})"
        f" SELECT pgh_id + 1, {COLUMNS} FROM actors_actorevent WHERE name = 'Denmark'"
    )

    status, said = verify(capsys)

    assert status == 1
    assert "1 events were put in after they were sealed" in said


@pytest.mark.parametrize(
    ("tampering", "words"),
    [
        (
            "UPDATE evidence_seal SET sealed_on = '2006-01-01' WHERE number = 2",
            "Altered: seal 2 of 1 January 2006",
        ),
        (
            "UPDATE evidence_sealedrange SET digest = repeat('0', 64) WHERE seal_id ="
            " (SELECT id FROM evidence_seal WHERE number = 2)",
            "Altered: seal 2 of 2 February 2006",
        ),
        (
            "DELETE FROM evidence_sealedrange WHERE seal_id ="
            " (SELECT id FROM evidence_seal WHERE number = 2)",
            "Altered: seal 2 of 2 February 2006",
        ),
        (
            "WITH gone AS (DELETE FROM evidence_sealedrange WHERE seal_id ="
            " (SELECT id FROM evidence_seal WHERE number = 2))"
            " DELETE FROM evidence_seal WHERE number = 2",
            "Removed: seals 2 to 2, before seal 3 of 3 February 2006",
        ),
        (
            "WITH changed AS (UPDATE evidence_seal SET events = 1 WHERE number = 2"
            " RETURNING id) SELECT id FROM changed",
            "Altered: seal 2 of 2 February 2006",
        ),
    ],
)
def test_a_seal_cannot_be_changed_unseen(history, capsys, tampering, words):
    execute(tampering)

    status, said = verify(capsys)

    assert status == 1
    assert words in said


def test_a_seal_whose_digest_was_made_anew_breaks_the_chain(history, capsys):
    execute("UPDATE evidence_seal SET sealed_on = '2006-01-01' WHERE number = 2")
    execute("UPDATE evidence_seal SET digest = seal_digest(id) WHERE number = 2")

    status, said = verify(capsys)

    assert status == 1
    assert "seal 3 of 3 February 2006 does not continue the one before" in said


def test_a_chain_made_anew_lacks_the_digest_that_was_kept(history, capsys):
    execute("DELETE FROM evidence_sealedrange")
    execute("DELETE FROM evidence_seal")
    with pgtrigger.ignore():
        execute("UPDATE actors_actor SET name = 'Norway' WHERE name = 'Sweden'")
    execute("UPDATE actors_actorevent SET name = 'Norway' WHERE name = 'Sweden'")
    seal_history(DAYS[2])

    assert verify(capsys)[0] == 0, "the owner of the tables can make all anew"
    status, said = verify(capsys, "--head", history)

    assert status == 1
    assert f"No seal has the digest {history}" in said


def test_a_sealed_column_that_is_gone_is_said(history, capsys):
    execute("ALTER TABLE actors_actorevent RENAME COLUMN iati_identifier TO other")
    execute("ALTER TABLE actors_actor RENAME COLUMN iati_identifier TO other")
    execute("DROP FUNCTION history_disagreements(text[], integer)")
    execute(
        "CREATE FUNCTION history_disagreements(text[])"
        " RETURNS TABLE (records text, record text, what text) LANGUAGE sql"
        " AS 'SELECT NULL::text, NULL::text, NULL::text WHERE false'"
    )

    status, said = verify(capsys)

    assert status == 1
    assert "actors_actorevent: the sealed columns iati_identifier are not there" in said
