"""Who and why of a change cannot be written over."""

import json

import pytest
from django.db import connection, transaction

from partnership.actors.models import Actor
from tests.factories import make_actor

pytestmark = pytest.mark.django_db

NUMBER = "0b8f3a44-7f67-4f0c-9b1b-4d9a86c1a111"


def rename(actor, name, **words):
    """Change a record under a context whose number the caller chooses."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true),"
            " set_config('pghistory.context_metadata', %s, true)",
            [NUMBER, json.dumps(words)],
        )
        cursor.execute(
            "UPDATE actors_actor SET name = %s WHERE id = %s", [name, actor.pk]
        )


def reasons(actor):
    events = Actor.pgh_event_model.objects.filter(pgh_obj=actor.pk, pgh_label="update")
    return [
        event.pgh_context.metadata["reason"]
        for event in events.select_related("pgh_context").order_by("pgh_id")
    ]


def test_a_number_used_again_leaves_the_first_words_alone():
    actor = make_actor("Denmark")

    rename(actor, "Norway", reason="The truth.")
    rename(actor, "Sweden", reason="A lie.")
    rename(actor, "Finland", reason="A lie.")

    assert reasons(actor) == ["The truth.", "A lie.", "A lie."]


def test_the_same_words_are_kept_once():
    actor = make_actor("Denmark")

    rename(actor, "Norway", reason="The truth.")
    rename(actor, "Sweden", reason="The truth.")

    events = Actor.pgh_event_model.objects.filter(pgh_label="update")
    assert {str(event.pgh_context_id) for event in events} == {NUMBER}


def test_a_change_without_who_or_why_has_no_context():
    actor = make_actor("Denmark")

    event = Actor.pgh_event_model.objects.get(pgh_obj=actor.pk)

    assert event.pgh_context is None
