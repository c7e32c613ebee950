"""All that can be proved of the history, or what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from django.db import connection, transaction
from django.db.models import Count, Sum

from partnership.evidence.models import Seal
from partnership.evidence.verification.chain import broken_seals, unknown_head
from partnership.evidence.verification.past import untrue_past
from partnership.evidence.verification.ranges import altered_ranges
from partnership.evidence.verification.records import disagreeing_records
from partnership.evidence.verification.unsealed import (
    misnumbered_events,
    unsealed_events,
)


@dataclass(frozen=True)
class Report:
    """What was found: sentences about what is wrong, and what was covered."""

    problems: list[str]
    seals: int
    days: int
    events: int
    unsealed: int
    head: str


def verify(head: str = "") -> Report:
    """Compare seals, events and records as they stand at one instant.

    `head` is a digest that was kept outside of the system; one seal must have it.
    """
    with transaction.atomic():
        _hold_still()
        covered = Seal.objects.aggregate(
            seals=Count("pk"), days=Count("sealed_on", distinct=True), sum=Sum("events")
        )
        newest = Seal.objects.order_by("-number").first()
        return Report(
            problems=list(_problems(head)),
            seals=covered["seals"],
            days=covered["days"],
            events=covered["sum"] or 0,
            unsealed=unsealed_events(),
            head=newest.digest if newest else "",
        )


def _problems(head: str) -> Iterator[str]:
    return chain(
        unknown_head(head),
        broken_seals(),
        altered_ranges(),
        misnumbered_events(),
        disagreeing_records(),
        untrue_past(),
    )


def _hold_still() -> None:
    """Read one state of the database, so that work that goes on is no false alarm."""
    # Inside another transaction, as in a test, it is too late to ask for that.
    if not connection.savepoint_ids:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
