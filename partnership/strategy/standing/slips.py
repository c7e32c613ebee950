"""The slip ledgers of all actions as one list: each date, and how far it moved."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources
from partnership.strategy.models import Action, ActionDate
from partnership.strategy.standing.ledger import Ledger, Line, ledgers_of
from partnership.strategy.standing.listing import LONGEST, known_actions


@dataclass(frozen=True)
class Stated:
    """One statement of a date, of one action."""

    action: Action
    line: Line


@dataclass(frozen=True)
class Slips:
    """Every date that was stated by a date, newest first, and what follows of them.

    Of an action with more dates than its ledger shows, the first and the newest.
    """

    rows: Few
    ledgers: list[Ledger]

    @property
    def dated(self) -> int:
        """How many actions ever had a date."""
        return sum(one.planned is not None for one in self.ledgers)

    @property
    def later(self) -> int:
        """How many of them are expected later than first planned, or lost the date."""
        return sum(one.is_later for one in self.ledgers)


def build(on: date, reader: Any) -> Slips:
    """Those of the first actions of the strategy, as many as its page shows."""
    return _of(few(known_actions(on, reader), LONGEST), on, reader)


def every(on: date, reader: Any) -> Few:
    """Those of all actions, for the file."""
    return _of(Few(known_actions(on, reader)), on, reader).rows


def _of(found: Few, on: date, reader: Any) -> Slips:
    actions = {one.pk: one for one in found}
    dates = ActionDate.objects.visible_to(reader).filter(action__in=actions)
    ledgers = ledgers_of(with_sources(dates, reader), on)
    rows = [
        Stated(actions[pk], line) for pk, one in ledgers.items() for line in one.lines
    ]
    rows.sort(key=lambda row: row.line.record.stated_on, reverse=True)
    return Slips(Few(rows, more=found.more), list(ledgers.values()))
