"""Keep a drawn world in the database for as long as it is looked at."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from hypothesis import HealthCheck, settings

from tests.donors.reference.record import Ground
from tests.donors.reference.world import World

on_any_ledger = settings(suppress_health_check=list(HealthCheck))
# What asks the database twice is tried on fewer ledgers.
on_some_ledgers = settings(on_any_ledger, max_examples=settings().max_examples // 5)


@contextmanager
def recorded(ground: Ground, world: World) -> Iterator[None]:
    """The world stands inside, and nothing of it afterwards."""
    with transaction.atomic():
        ground.record(world)
        yield
        transaction.set_rollback(True)
