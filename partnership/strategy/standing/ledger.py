"""The slip ledger of an action: each date that was stated, and how far it moved."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from partnership.evidence.slips import Said, Slip, slips_of
from partnership.evidence.spans import Move, Span
from partnership.evidence.templatetags.display import date_words
from partnership.strategy.models import ActionDate
from partnership.strategy.models.action_date import ActionDateQuerySet

WORDS = {
    Said.FIRST: "First date",
    Said.MOVED: "Moved",
    Said.AGAIN: "Stated again",
    Said.EXACT: "Said more exactly",
    Said.WITHDRAWN: "Date taken back",
    Said.NO_DATE: "No date yet",
}
NO_DATE = "no date"


@dataclass(frozen=True)
class Line:
    """One statement against those before it."""

    record: ActionDate
    slip: Slip

    @property
    def says(self) -> str:
        """What it does to the date before it."""
        return WORDS[self.slip.said]

    @property
    def when(self) -> str:
        """The date as it was stated: Mar 2006; no date."""
        return when_words(self.record)


@dataclass(frozen=True)
class Ledger:
    """Every date of one action by a date, oldest first."""

    lines: list[Line] = field(default_factory=list)
    # How many statements there are, where not all stand here.
    stated: int = 0

    @property
    def planned(self) -> ActionDate | None:
        """The first date that was stated."""
        return next((one.record for one in self.lines if one.record.due_on), None)

    @property
    def newest(self) -> ActionDate | None:
        """What was last stated; it may have taken the date back."""
        return self.lines[-1].record if self.lines else None

    @property
    def planned_words(self) -> str:
        """The first date, in words; empty without one."""
        return when_words(self.planned) if self.planned else ""

    @property
    def expected_words(self) -> str:
        """The date that stands, in words; empty where none was ever stated."""
        return when_words(self.newest) if self.newest else ""

    @property
    def slip(self) -> Move | None:
        """How far the newest date lies from the first; None where it is the same."""
        slip = self.lines[-1].slip if self.lines else None
        return slip.since_first if slip and self.is_moved else None

    @property
    def is_moved(self) -> bool:
        """Whether the date that stands is outside the first, or was taken back."""
        if not self.planned:
            return False
        now = span_of(self.newest)
        return now is None or not span_of(self.planned).holds(now)

    @property
    def slip_words(self) -> str:
        """43–73 days later; date taken back; empty where nothing moved."""
        if not self.is_moved:
            return ""
        return self.slip.words() if self.slip else "date taken back"

    @property
    def is_later(self) -> bool:
        """Whether the date that stands is certainly after the first."""
        return self.is_moved and (self.slip is None or self.slip.fewest > 0)


def ledger_of(dates: Iterable[ActionDate]) -> Ledger:
    """The ledger of one action from its statements, oldest first."""
    found, stated = slips_of(dates, span_of)
    return Ledger([Line(*one) for one in found], stated)


def ledgers_of(dates: ActionDateQuerySet, on: date) -> dict[int, Ledger]:
    """The ledger of each action by a date, in one query."""
    found: dict[int, list[Any]] = defaultdict(list)
    for one in dates.a_few_of_each(on):
        found[one.action_id].append(one)
    return {key: ledger_of(rows) for key, rows in found.items()}


def span_of(record: ActionDate) -> Span | None:
    """The days that a date can mean; None where it is taken back."""
    return Span.of(record.due_on, record.due_precision) if record.due_on else None


def when_words(record: ActionDate, style: str = "short") -> str:
    """The date of a statement, no more exact than it was made."""
    if record.due_on is None:
        return NO_DATE
    return date_words(record.due_on, record.due_precision, style)
