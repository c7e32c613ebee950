"""What a diary's file would do to the record; reading it writes nothing."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from partnership.diplomacy.diary.comparing import (
    Difference,
    differences,
    filled_in,
    is_older,
    said_by,
)
from partnership.diplomacy.diary.file.occurrences import Occurrence, Window
from partnership.diplomacy.diary.file.reading import DiaryFile
from partnership.diplomacy.diary.held import OPEN, Held
from partnership.diplomacy.diary.matching import Match, Matcher
from partnership.diplomacy.diary.rows import WRITTEN, Row, RowKind
from partnership.diplomacy.models import Diary, DiaryEntry, Meeting, MeetingStatus

if TYPE_CHECKING:
    from partnership.accounts.models import User

# Also of one above the reader's sight, so that the words do not tell of it.
LEFT_ALONE = "An import does not change it"
OUTCOME_STANDS = "Its outcome is recorded, which a diary does not change"
JOINED = "It is recorded already, and is joined to the diary"
PRIVATE = "It is private in the diary"
OTHER_PRINCIPAL = "It is a meeting of another principal"
NO_MEETING = "Chosen before as no meeting of ours"


@dataclass(frozen=True)
class Plan:
    """A row for each entry, and one for each meeting that the file no longer has."""

    principal: str
    rows: list[Row]
    file: DiaryFile
    window: Window

    @cached_property
    def counts(self) -> Counter[str]:
        """How many rows there are of each kind."""
        return Counter(str(row.kind) for row in self.rows)

    @property
    def writes(self) -> int:
        """How many meetings an import would add or change."""
        return sum(self.counts[kind] for kind in WRITTEN)

    @cached_property
    def asked(self) -> list[Match]:
        """Each counterpart that has to be chosen, once."""
        asked = (row.match for row in self.rows if row.kind == RowKind.ASKED)
        return list({match.key: match for match in asked if match}.values())

    @cached_property
    def digest(self) -> str:
        """What the reader of the preview agrees to, in one word."""
        lines = "\n".join(row.fingerprint for row in self.rows)
        return sha256(f"{self.principal}\n{lines}".encode()).hexdigest()


def plan_of(
    file: DiaryFile,
    *,
    diary: Diary | None,
    principal: str,
    window: Window,
    reader: "User",
    chosen: dict[str, int],
) -> Plan:
    """Compare a file with the record as this reader may see it."""
    matcher = Matcher(reader, chosen)
    matcher.get_to_know(file.occurrences)
    held = Held(diary, principal, file.occurrences, window, reader)
    rows = [
        Row(RowKind.WRONG, one.title, why=one.why, number=one.number)
        for one in file.problems
    ]
    for entry in file.occurrences:
        if row := _row(entry, held, matcher):
            rows.append(row)
    if file.is_whole:
        rows += _gone(file, held)
    order = list(RowKind)
    rows.sort(key=lambda row: order.index(row.kind))
    return Plan(principal, rows, file, window)


def _row(entry: Occurrence, held: Held, matcher: Matcher) -> Row | None:
    known = held.entry_of(entry)
    if entry.is_private:
        return Row(RowKind.LEFT_OUT, "A private entry", entry, why=PRIVATE)
    if known:
        return _row_of_held(entry, known, held, matcher)
    if entry.is_excepted:
        return None
    if held.is_elsewhere(entry):
        return Row(RowKind.LEFT_OUT, entry.occasion, entry, why=LEFT_ALONE)
    if ours := held.ours(entry):
        return _row_of_ours(entry, ours, held.principal)
    match = matcher.match(entry)
    title = entry.occasion or match.asked_as
    if match.is_left_out:
        return Row(RowKind.LEFT_OUT, title, entry, match=match, why=NO_MEETING)
    if match.actor is None:
        return Row(RowKind.ASKED, title, entry, match=match, why=match.why)
    said = said_by(entry, match.person.name if match.person else "")
    if mine := held.by_hand(match.actor, entry.held_on):
        return _joined(entry, mine, said, match)
    return Row(
        RowKind.NEW,
        title,
        entry,
        match=match,
        actor=match.actor,
        said=said,
        why=match.why,
    )


def _row_of_ours(entry: Occurrence, ours: Meeting, principal: str) -> Row:
    """A meeting that we wrote into a file, which comes back."""
    if ours.principal.lower() != principal.lower():
        return Row(RowKind.LEFT_OUT, entry.occasion, entry, why=OTHER_PRINCIPAL)
    if hasattr(ours, "diary_entry"):
        return Row(RowKind.LEFT_OUT, entry.occasion, entry, why=LEFT_ALONE)
    return _joined(entry, ours, said_by(entry, "", ours))


def _joined(
    entry: Occurrence, mine: Meeting, said: dict, match: Match | None = None
) -> Row:
    """A meeting that somebody recorded by hand before the diary came in."""
    found = filled_in(said, mine) if mine.status in OPEN else Difference()
    return Row(
        RowKind.CHANGED if found.values else RowKind.SAME,
        entry.occasion or str(mine),
        entry,
        meeting=mine,
        match=match,
        actor=mine.actor,
        values=found.values,
        changes=found.changes,
        said=said,
        why=JOINED,
    )


def _row_of_held(
    entry: Occurrence, known: DiaryEntry, held: Held, matcher: Matcher
) -> Row:
    meeting = held.meetings.get(known.meeting_id)
    if meeting is None:
        return Row(RowKind.LEFT_OUT, entry.occasion, entry, why=LEFT_ALONE)
    person = matcher.match(entry).person
    said = said_by(entry, person.name if person else known.counterpart, meeting)
    found = differences(said, known, meeting)
    kind, why = RowKind.CHANGED, ""
    if not found.values:
        kind = RowKind.SAME
    elif is_older(entry, known):
        kind, why = RowKind.OLDER, "The record has a newer version of it"
    elif meeting.status == MeetingStatus.HELD:
        kind, why = RowKind.LEFT_OUT, OUTCOME_STANDS
    elif found.values.get("status") == MeetingStatus.CANCELLED:
        kind = RowKind.CANCELLED
    return Row(
        kind,
        entry.occasion or str(meeting),
        entry,
        known,
        meeting,
        actor=meeting.actor,
        values=found.values,
        changes=found.changes,
        said=said,
        why=why,
    )


def _gone(file: DiaryFile, held: Held) -> list[Row]:
    """Meetings ahead or past that came from this diary, and stand in it no more."""
    unread = {one.uid for one in file.problems}
    return [
        Row(
            RowKind.GONE,
            str(meeting),
            held=known,
            meeting=meeting,
            actor=meeting.actor,
            number=meeting.pk,
            why="It stays in the record. Cancel it there if it is off",
        )
        for known, meeting in held.left_over()
        if known.uid not in unread
    ]
