"""What an import would do with one entry, as its preview says it."""

from dataclasses import dataclass, field
from typing import Any

from django.db import models

from partnership.actors.models import Actor
from partnership.diplomacy.diary.comparing import Change
from partnership.diplomacy.diary.file.occurrences import Occurrence
from partnership.diplomacy.diary.matching import Match
from partnership.diplomacy.diary.words import when_words
from partnership.diplomacy.models import DiaryEntry, Meeting, MeetingStatus


class RowKind(models.TextChoices):
    """What becomes of an entry; in the order in which a reader wants to see them."""

    WRONG = "wrong", "In error"
    ASKED = "asked", "To be asked"
    CHANGED = "changed", "Changed"
    CANCELLED = "cancelled", "Cancelled"
    NEW = "new", "New"
    OLDER = "older", "Older than the record"
    GONE = "gone", "No longer in the diary"
    LEFT_OUT = "left_out", "Left out"
    SAME = "same", "The same"


WRITTEN = (RowKind.NEW, RowKind.CHANGED, RowKind.CANCELLED)


@dataclass(frozen=True)
class Row:
    """An entry, the meeting that it is, and what would be written."""

    kind: RowKind
    title: str
    entry: Occurrence | None = None
    held: DiaryEntry | None = None
    meeting: Meeting | None = None
    match: Match | None = None
    actor: Actor | None = None
    values: dict[str, Any] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    # What the file says, to be remembered for the next one.
    said: dict[str, Any] = field(default_factory=dict)
    why: str = ""
    number: int = 0

    @property
    def when(self) -> str:
        """Its day and hours: as the file has them; of what is gone, as recorded."""
        timed = self.entry or self.meeting
        return when_words(timed) if timed else ""

    @property
    def status(self) -> str:
        """The status of a new one in words."""
        return MeetingStatus(self.entry.status).label if self.entry else ""

    @property
    def notes(self) -> tuple[str, ...]:
        """What was taken for granted in reading it."""
        return self.entry.notes if self.entry else ()

    @property
    def fingerprint(self) -> str:
        """Everything that a reader of the preview agrees to, in one line."""
        parts = (
            self.kind,
            self.entry.key if self.entry else self.number,
            self.meeting and (self.meeting.pk, self.meeting.version),
            self.actor and self.actor.pk,
            sorted((name, str(value)) for name, value in self.values.items()),
            sorted((name, str(value)) for name, value in self.said.items()),
        )
        return repr(parts)
