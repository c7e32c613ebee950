"""What is recorded of a few pledges at a date, as far as a reader may see."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.db.models import Case, F, Func, Q, QuerySet, Value, When
from django.db.models.fields import IntegerField

from donors.iati.writing.undone import pledges_undone, without_undone
from donors.models import (
    Condition,
    Explanation,
    Instalment,
    Pledge,
    PledgeStatement,
    Transaction,
    TransactionNature,
)

TRANSFER = TransactionNature.TRANSFER
# Of one day: what a transfer gains after all else, and after it what takes that back.
# What is read in this order can be written down in it (donors/iati/loading).
RANK = Case(
    When(nature=TRANSFER, amount__gt=0, reverses=None, then=Value(1)),
    When(nature=TRANSFER, amount__lt=0, reverses__isnull=False, then=Value(2)),
    default=Value(0),
    output_field=IntegerField(),
)
FETCHED_AT_ONCE = 2_000


@dataclass(frozen=True)
class Gathered:
    """Pledges in their order, each followed by its parts, and what is theirs by key."""

    pledges: list[Pledge]
    instalments: dict[int, list[Instalment]]
    conditions: dict[int, list[Condition]]
    statements: dict[int, list[PledgeStatement]]
    explanations: dict[int, list[Explanation]]
    on: date
    reader: Any
    known_at: datetime | None

    def ledgers(self) -> Iterator[tuple[Pledge, Iterator[Transaction]]]:
        """Each pledge with its entries, streamed; take them before the next pledge."""
        keys = [one.pk for one in self.pledges]
        place = Func(
            Value(keys), F("pledge_id"), function="array_position", output_field=INTEGER
        )
        entries = entries_of(keys, self.on, self.reader, self.known_at)
        entries = entries.order_by(place, *ORDER)
        found = groupby(
            entries.iterator(chunk_size=FETCHED_AT_ONCE), attrgetter("pledge_id")
        )
        key, own = next(found, (None, iter(())))
        for pledge in self.pledges:
            if pledge.pk != key:
                yield pledge, iter(())
                continue
            yield pledge, own
            key, own = next(found, (None, iter(())))


INTEGER = IntegerField()
ORDER = ("transacted_on", RANK, "pk")


def entries_of(
    pledges: Any, on: date, reader: Any, known_at: datetime | None = None
) -> QuerySet:
    """The entries of ledgers by this date."""
    seen = Transaction.objects.visible_to(reader).order_by()
    by_then = seen.filter(pledge__in=pledges, transacted_on__lte=on)
    return without_undone(by_then, known_at)


def gather(
    keys: list[int], on: date, reader: Any, known_at: datetime | None = None
) -> Gathered:
    """What is recorded of these pledges and their parts, but for their ledgers."""
    seen = Pledge.objects.visible_to(reader).at(on).order_by("pk")
    by_key = {one.pk: one for one in seen.filter(Q(pk__in=keys) | Q(parent__in=keys))}
    for key in pledges_undone([*by_key], known_at):
        del by_key[key]
    parts: dict[int, list[Pledge]] = defaultdict(list)
    for one in by_key.values():
        if one.parent_id and one.pk not in keys:
            parts[one.parent_id].append(one)
    pledges = [
        one
        for key in keys
        if key in by_key
        for one in (by_key[key], *parts.get(key, ()))
    ]
    found = [one.pk for one in pledges]
    return Gathered(
        pledges,
        _by_pledge(Instalment, found, reader, Q(agreed_on=None) | Q(agreed_on__lte=on)),
        _by_pledge(Condition, found, reader, Q(set_on__lte=on)),
        _by_pledge(PledgeStatement, found, reader, Q(stated_on__lte=on)),
        _by_pledge(Explanation, found, reader, Q(stated_on__lte=on)),
        on,
        reader,
        known_at,
    )


DATES = {
    Instalment: "due_on",
    Condition: "set_on",
    PledgeStatement: "stated_on",
    Explanation: "stated_on",
}


def _by_pledge(
    model: Any, pledges: list[int], reader: Any, known: Q
) -> dict[int, list[Any]]:
    seen = model.objects.visible_to(reader).filter(known, pledge__in=pledges)
    found = defaultdict(list)
    for one in seen.order_by(DATES[model], "pk"):
        found[one.pledge_id].append(one)
    return found
