"""All lines' entries of one actor in one order, read from any place in it either way.

Each kind is a branch of one UNION ALL, which finds its own first rows by itself: the
number of queries and of rows read does not grow with the record.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import IntegerField, Q, QuerySet, Value

from partnership.actors.models import Actor
from partnership.actors.timeline import COLUMNS, KINDS, EntryKind, kinds_for
from partnership.dashboard.timeline.entry import Entry, Place

READ_AT_ONCE = 500


@dataclass(frozen=True)
class Timeline:
    """One actor's entries at a date, as one reader may see them, as asked for."""

    actor: Actor
    on: date
    reader: Any
    line: str = ""
    kind: str = ""
    first: date | None = None
    last: date | None = None

    @property
    def kinds(self) -> list[EntryKind]:
        """The kinds that the reader may see, what has happened before what is due."""
        return kinds_for(self.reader)

    @property
    def names(self) -> list[str]:
        """Their names, by rank."""
        return [kind.name for kind in self.kinds]

    @property
    def today(self) -> Place:
        """Between what had happened or been due by the date, and what is ahead."""
        due = [kind.is_due for kind in self.kinds]
        return Place(self.on, due.index(True) if True in due else len(due), 0)

    def read(self, place: Place, downwards: bool, most: int) -> list[Entry]:
        """So many entries beyond a place, in the order of reading; one query."""
        branches = [
            self._branch(kind, rank, place, downwards)[:most]
            for rank, kind in enumerate(self.kinds)
            if self._is_asked_for(kind, place, downwards)
        ]
        if not branches:
            return []
        return [self._entry(row) for row in _together(branches, downwards)[:most]]

    def every(self) -> Iterator[Entry]:
        """All of them, oldest first, some hundred at a time."""
        place, is_more = Place(date.min, 0, 0), True
        while is_more:
            part = self.read(place, False, READ_AT_ONCE)
            yield from part
            is_more = len(part) == READ_AT_ONCE
            place = part[-1].place if is_more else place

    def _is_asked_for(self, kind: EntryKind, place: Place, downwards: bool) -> bool:
        """Whether the kind can have entries there: what has happened is never ahead."""
        if not kind.is_due and not downwards and place >= self.today:
            return False
        chosen = KINDS.get(self.kind)
        return chosen is None or kind.label == chosen.label

    def _branch(
        self, kind: EntryKind, rank: int, place: Place, downwards: bool
    ) -> QuerySet:
        rows = kind.rows(self.actor, self.on, self.reader)
        narrowed = Q()
        if self.line:
            narrowed &= Q(entry_line=self.line)
        if self.first:
            narrowed &= Q(entry_until__gte=self.first)
        if self.last:
            narrowed &= Q(entry_day__lte=self.last)
        sign = "-" if downwards else ""
        beyond = rows.filter(narrowed, _beyond(rank, place, downwards))
        ordered = beyond.order_by(f"{sign}entry_until", f"{sign}entry_row")
        ranked = ordered.annotate(entry_rank=Value(rank, IntegerField()))
        return ranked.values_list("entry_rank", *COLUMNS)

    def _entry(self, row: Sequence[Any]) -> Entry:
        rank, until, key, record, line, day, precision, said, grade, marks = row
        return Entry(
            self.kinds[rank],
            Place(until, rank, key),
            record,
            line,
            day,
            precision,
            said,
            grade,
            marks,
            self.on,
        )


def _beyond(rank: int, place: Place, downwards: bool) -> Q:
    """Rows of a kind that come after a place in the order, or before it."""
    way = "lt" if downwards else "gt"
    later = Q(**{f"entry_until__{way}": place.until})
    same_day = Q(entry_until=place.until)
    if rank == place.rank:
        return later | (same_day & Q(**{f"entry_row__{way}": place.row}))
    comes_after = rank < place.rank if downwards else rank > place.rank
    return later | same_day if comes_after else later


def _together(branches: list[QuerySet], downwards: bool) -> QuerySet:
    sign = "-" if downwards else ""
    first, *others = branches
    if not others:
        # In order already, and PostgreSQL sorts no slice again.
        return first
    return first.union(*others, all=True).order_by(
        f"{sign}entry_until", f"{sign}entry_rank", f"{sign}entry_row"
    )
