"""What an entry comes to: one meeting, or each of a series within a stated time."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple, Self

from partnership.diplomacy.diary.file.entry import Entry
from partnership.diplomacy.diary.file.moments import Span
from partnership.diplomacy.diary.file.people import Person
from partnership.diplomacy.models import Meeting

MOST_OF_A_TITLE = Meeting._meta.get_field("occasion").max_length
MOST_OF_A_PLACE = Meeting._meta.get_field("place").max_length


class Window(NamedTuple):
    """The days that are imported, the first and the last with them."""

    first: date
    last: date

    def has(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Occurrence:
    """One meeting as the file says it; known again by its UID and its day in a series.

    The day is what the rule gives, whatever day or hour it was moved to: a series that
    is moved by an hour stays the same meetings.
    """

    number: int
    uid: str
    recurrence: str
    sequence: int
    modified_at: datetime | None
    held_on: date
    ends_on: date | None
    starts_at: datetime | None
    ends_at: datetime | None
    time_zone: str
    status: str
    occasion: str
    place: str
    people: tuple[Person, ...]
    is_private: bool
    notes: tuple[str, ...] = ()
    # Its series leaves it out (EXDATE): nothing to add, but one that is held is off.
    is_excepted: bool = False
    # Of a series its first: it may be held as the single entry that it was before.
    is_first: bool = False

    @classmethod
    def of(
        cls, entry: Entry, span: Span, own: str, recurrence: str, **how: Any
    ) -> Self:
        """As the entry says it, on the days of this span; `own` is the file's zone."""
        shown = span.shown_in(own)
        notes = entry.notes
        for words, text, most in (
            ("title", entry.summary, MOST_OF_A_TITLE),
            ("place", entry.place, MOST_OF_A_PLACE),
        ):
            if len(text) > most:
                notes += (f"Its {words} is cut to {most} characters",)
        values = {
            "number": entry.number,
            "uid": entry.uid,
            "recurrence": recurrence,
            "sequence": entry.sequence,
            "modified_at": entry.modified_at,
            "held_on": shown.held_on,
            "ends_on": shown.ends_on,
            "starts_at": shown.starts_at,
            "ends_at": shown.ends_at,
            "time_zone": shown.time_zone,
            "status": entry.status,
            "occasion": entry.summary[:MOST_OF_A_TITLE].strip(),
            "place": entry.place[:MOST_OF_A_PLACE].strip(),
            "people": entry.people,
            "is_private": entry.is_private,
            "notes": notes,
        }
        return cls(**values | how)

    @property
    def age(self) -> tuple[int, float]:
        """By which the newer of two is known: SEQUENCE, then LAST-MODIFIED."""
        return self.sequence, self.modified_at.timestamp() if self.modified_at else 0.0

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by in its diary."""
        return self.uid, self.recurrence
