"""What a long transaction writes bears its beginning; until then nothing is settled."""

import threading

import pytest
from django.db import connection, transaction
from django.utils import timezone

from partnership.actors.models import Actor
from partnership.evidence.settled import settled_until
from tests.factories import make_actor


@pytest.mark.django_db(transaction=True)
def test_work_that_is_going_on_holds_back_what_is_settled_also_before_it_writes():
    begun, asked = threading.Event(), threading.Event()

    def work():
        try:
            with transaction.atomic():
                Actor.objects.exists()
                begun.set()
                asked.wait(timeout=20)
                make_actor("Denmark")
        finally:
            connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    begun.wait(timeout=20)
    at = timezone.now()
    settled = settled_until(at)
    asked.set()
    thread.join(timeout=20)

    event = Actor.pgh_event_model.objects.get(name="Denmark")
    assert settled == event.pgh_created_at < at
    # Ours is not among them, and what has not begun is not either.
    with transaction.atomic():
        Actor.objects.exists()
        assert settled_until(at) == at
