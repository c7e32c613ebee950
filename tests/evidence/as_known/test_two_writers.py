"""Of two transactions on one row, the one that writes second is recorded second."""

import threading

import pytest
from django.db import connection, connections, transaction

from partnership.actors.models import Actor
from partnership.evidence.as_known.reading import reading_as_known
from tests.evidence.as_known.recording import EVERYBODY
from tests.factories import make_actor

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_transaction_that_began_first_and_wrote_second_is_recorded_second():
    denmark = make_actor("Denmark")
    rows = Actor.objects.filter(pk=denmark.pk)
    began, wrote = threading.Event(), threading.Event()

    def begin_first_and_write_second() -> None:
        try:
            with transaction.atomic():
                Actor.objects.count()
                began.set()
                assert wrote.wait(10)
                rows.update(name="Written second")
        finally:
            connections.close_all()

    writer = threading.Thread(target=begin_first_and_write_second)
    writer.start()
    assert began.wait(10)
    rows.update(name="Written first")
    wrote.set()
    writer.join(10)

    events = Actor.pgh_event_model.objects.order_by("pgh_created_at", "pgh_id")
    told = list(events.values_list("name", "pgh_created_at"))
    assert [name for name, _ in told] == ["Denmark", "Written first", "Written second"]
    for name, at in told:
        with reading_as_known(at, EVERYBODY):
            assert [actor.name for actor in Actor.objects.all()] == [name]
    assert connection.in_atomic_block is False
