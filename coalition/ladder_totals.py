"""The ladder in a few figures, for a page that shows only its first entries."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Q, QuerySet

from coalition.ladder import LadderEntry, entries
from coalition.models import Mandate
from coalition.queries.on_ladder import IS_RENEWED, ORDER, on_ladder
from coalition.steps import HORIZON_DAYS, EntryKind
from partnership.evidence.composed_once import composed_once

# A decision within so many days is one of this week.
WEEK = 7
IS_NEAR = Q(entry_days__lte=HORIZON_DAYS)


@dataclass(frozen=True)
class LadderTotals:
    """What waits at a date: how much of it, the first entries, and what ends when."""

    on: date
    # Of decisions and reviews within the horizon, or past: the first by the days that
    # are left to decide, how many there are, and how many of them within a week.
    near: list[LadderEntry]
    waiting: int
    this_week: int
    # How many mandates end on each day from the date on.
    ends: dict[date, int]
    # Of every mandate that is counted.
    marking_ids: frozenset[int]

    @property
    def mandate_ids(self) -> frozenset[int]:
        """The mandates that are shown by name."""
        return frozenset(entry.mandate_id for entry in self.near)

    def ending_by(self, day: date) -> int:
        """How many mandates end from the date to this day, both included."""
        return sum(number for on, number in self.ends.items() if on <= day)

    @property
    def together(self) -> tuple[date, int] | None:
        """The later day on which most of them end, and how many; None for one alone."""
        later = {day: number for day, number in self.ends.items() if day > self.on}
        day = max(sorted(later), key=later.__getitem__, default=None)
        return (day, later[day]) if day and later[day] > 1 else None


def ladder_totals(on: date, reader: Any, first: int) -> LadderTotals:
    """The totals at a date with so many entries, in two queries."""
    by_day = list(_by_day(on, reader))
    return LadderTotals(
        on=on,
        near=entries(_nearest(on, reader, first)),
        waiting=sum(near for _, _, near, _, _ in by_day),
        this_week=sum(soon for _, _, _, soon, _ in by_day),
        ends={day: ending for day, ending, *_ in by_day if ending},
        marking_ids=frozenset(mark for *_, marks in by_day for mark in marks),
    )


@composed_once
def _by_day(on: date, reader: Any) -> QuerySet[Mandate]:
    """What ends, waits and is near on each day, with the markings of all."""
    ends = Q(entry_kind=EntryKind.EXPIRY, entry_on__gte=on)
    counts = on_ladder(on, reader).order_by().values("entry_on")
    return counts.annotate(
        ending=Count("pk", filter=ends),
        near=Count("pk", filter=IS_NEAR & ~IS_RENEWED),
        soon=Count("pk", filter=Q(entry_days__lte=WEEK) & ~IS_RENEWED),
        marks=ArrayAgg("marking_id", distinct=True),
    ).values_list("entry_on", "ending", "near", "soon", "marks")


@composed_once
def _nearest(on: date, reader: Any, first: int) -> QuerySet[Mandate]:
    """So many of those that wait, by the days that are left."""
    waiting = on_ladder(on, reader).exclude(IS_RENEWED).filter(IS_NEAR)
    return waiting.order_by("entry_days", *ORDER)[:first]
