"""The slip ledger of an event: each date that was announced, and how far it moved."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from partnership.diplomacy.models import EventDate
from partnership.diplomacy.models.event_queries import EventDateQuerySet
from partnership.evidence.slips import Said, Slip, slips_of
from partnership.evidence.spans import Move, Span
from partnership.evidence.templatetags.display import date_words

WORDS = {
    Said.FIRST: "First date",
    Said.MOVED: "Moved",
    Said.AGAIN: "Announced again",
    Said.EXACT: "Said more exactly",
    Said.WITHDRAWN: "Put off",
    Said.NO_DATE: "No date yet",
}
TIMES = ("never", "once", "twice")


@dataclass(frozen=True)
class Line:
    """One announcement against those before it."""

    record: EventDate
    slip: Slip

    @property
    def says(self) -> str:
        """What it does to the date before it."""
        return WORDS[self.slip.said]

    @property
    def when(self) -> str:
        """The date as it was announced: 15 July 2006 to 17 July 2006; no date."""
        return when_words(self.record)


@dataclass(frozen=True)
class Ledger:
    """Every date of one event by a date, oldest first."""

    lines: list[Line] = field(default_factory=list)
    # How many announcements there are, where not all stand here.
    announced: int = 0
    # How often the date was moved, or taken back.
    moves: int = 0

    @property
    def newest(self) -> EventDate | None:
        """What was last announced; it may have put the event off."""
        return self.lines[-1].record if self.lines else None

    @property
    def first_words(self) -> str:
        """The date that was announced first."""
        dated = [line.record for line in self.lines if line.record.starts_on]
        return when_words(dated[0]) if dated else ""

    @property
    def total(self) -> Move | None:
        """How far the newest date is from the first."""
        totals = [line.slip.since_first for line in self.lines]
        return next((move for move in reversed(totals) if move), None)

    @property
    def words(self) -> str:
        """Moved 4 times, 214 days later in all; empty where nothing moved."""
        if not self.moves:
            return ""
        moves = self.moves
        times = TIMES[moves] if moves < len(TIMES) else f"{moves:,} times"
        total = f", {self.total.words()} in all" if self.total else ""
        return f"Moved or put off {times}{total}"

    @property
    def date_before(self) -> EventDate | None:
        """The last date that it moved away from; None where nothing moved."""
        now = self.newest and span_of(self.newest)
        for line in reversed(self.lines):
            span = span_of(line.record)
            if span and not (now and span.holds(now)):
                return line.record
        return None


def ledger_of(dates: Iterable[EventDate]) -> Ledger:
    """The ledger of one event from its announcements, oldest first."""
    found, announced = slips_of(dates, span_of)
    lines = [Line(*one) for one in found]
    return Ledger(lines, announced, sum(line.slip.is_a_move for line in lines))


def ledgers_of(dates: EventDateQuerySet, on: date, reader: Any) -> dict[int, Ledger]:
    """The ledger of each event by a date; every move is counted, in two queries.

    The second is asked where not all announcements of an event stand in its ledger.
    """
    found = defaultdict(list)
    for one in dates.a_few_of_each(on):
        found[one.event_id].append(one)
    ledgers = {key: ledger_of(rows) for key, rows in found.items()}
    cut = [key for key, one in ledgers.items() if one.announced > len(one.lines)]
    if cut:
        moves = EventDate.objects.visible_to(reader).filter(event__in=cut)
        for key, number in moves.moves(on, reader).items():
            ledgers[key] = replace(ledgers[key], moves=number)
    return ledgers


def span_of(record: EventDate) -> Span | None:
    """The days that a date can mean; None where the event is put off."""
    if record.starts_on is None:
        return None
    return Span.of(record.starts_on, record.starts_precision)


def when_words(record: EventDate, style: str = "short") -> str:
    """The date of an announcement, no more exact than it was made."""
    if record.starts_on is None:
        return "no date"
    first = date_words(record.starts_on, record.starts_precision, style)
    ends: date | None = record.ends_on
    if ends is None or ends == record.starts_on:
        return first
    return f"{first} to {date_words(ends, 'day', style)}"
