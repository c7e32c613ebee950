"""One entry of an actor's timeline, as it was read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from partnership.actors.timeline import LONGEST, EntryKind
from partnership.evidence.counting import is_soft
from partnership.evidence.templatetags.display import date_words, in_days


@dataclass(frozen=True)
class Entry:
    """What one line recorded of the actor, with its day as exactly as it is known."""

    kind: EntryKind
    place: "Place"
    record: int
    line: str
    day: date
    precision: str
    said: Sequence[str | None]
    grade: str
    marking_ids: Sequence[int]
    on: date

    @property
    def words(self) -> str:
        """The sentence; what was too long ends in an ellipsis."""
        return self.kind.says([_cut(one) for one in self.said])

    @property
    def when(self) -> str:
        """1 July 2006, or July 2006 where no more is known."""
        return date_words(self.day, self.precision)

    @property
    def is_ahead(self) -> bool:
        """Whether it is due on the date or later."""
        return self.kind.is_due and self.place.until >= self.on

    @property
    def days_words(self) -> str:
        """In 150 days, of what is ahead and known to the day; else empty."""
        if not self.is_ahead or self.precision != "day":
            return ""
        return in_days((self.day - self.on).days)

    @property
    def is_soft(self) -> bool:
        """Whether it is press only or unverified."""
        return is_soft(self.grade)

    @property
    def url(self) -> str:
        """The page of its record."""
        return reverse(self.kind.url_name, args=[self.record])

    @property
    def uid(self) -> str:
        """What names it in a calendar, whatever changes in it."""
        return f"timeline-{self.kind.name}-{self.place.row}@partnership"


@dataclass(frozen=True, order=True)
class Place:
    """Where an entry stands in the order: its last possible day, its kind, its row."""

    until: date
    rank: int
    row: int

    @classmethod
    def read(cls, text: str, names: Sequence[str]) -> "Place | None":
        """From the address of a page; None if it makes no sense."""
        day, _, rest = text.partition("~")
        name, _, row = rest.partition("~")
        if name not in names or not (row.isascii() and row.isdecimal()):
            return None
        try:
            until = date.fromisoformat(day)
        except ValueError:
            return None
        return cls(until, names.index(name), int(row)) if len(row) < 18 else None

    def text(self, names: Sequence[str]) -> str:
        """The same as an address has it."""
        return f"{self.until.isoformat()}~{names[self.rank]}~{self.row}"


def _cut(text: Any) -> str | None:
    if text is None or len(text) < LONGEST:
        return text
    return f"{text[: LONGEST - 1].rstrip()}…"
