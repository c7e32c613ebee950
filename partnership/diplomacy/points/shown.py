"""The points of one meeting as its page shows them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from partnership.diplomacy.models import Meeting, MeetingStatus, Point, PointStatus
from partnership.diplomacy.narrative.vocabulary import (
    Finding,
    Noted,
    Vocabulary,
    by_word,
)
from partnership.diplomacy.points.clearance import stops_clearing, uncovers
from partnership.diplomacy.points.lines import with_seen_line
from partnership.evidence.few import Few, few

SHOWN_AT_MOST = 50


@dataclass(frozen=True)
class PointRow:
    """A point at a date: what it is, and what stops it from being more."""

    point: Point
    # Why it does not cover the meeting at the date, or cannot be cleared today.
    trouble: str
    can_be_used: bool
    # Whether it had been made at the meeting by the date.
    was_used: bool
    # Where its words have a word of the vocabulary list.
    found: list[Finding]

    @property
    def is_draft(self) -> bool:
        """Whether nobody has cleared it."""
        return self.point.status == PointStatus.DRAFTED

    @property
    def is_used(self) -> bool:
        """Whether it was made at the meeting."""
        return self.point.status == PointStatus.USED

    @property
    def heading(self) -> str:
        """Where it stands, in a word or two."""
        if self.is_draft:
            return "Draft"
        if self.trouble:
            return "No longer covered"
        return "Used" if self.was_used else "Cleared"

    @property
    def noted(self) -> list[Noted]:
        """Each word of the vocabulary list that its words have, once."""
        return by_word(self.found)

    @property
    def is_cleared_by_its_drafter(self) -> bool:
        """Whether nobody else has read the words before they were cleared."""
        drafter = self.point.created_by_id
        return not self.is_draft and drafter and drafter == self.point.cleared_by_id


def point_rows(meeting: Meeting, on: date, today: date, reader: Any) -> Few:
    """The points of a meeting at a date, in the order of their drafting.

    Whether one can be cleared is asked of today, on which somebody would clear it.
    """
    points = Point.objects.visible_to(reader).filter(meeting=meeting)
    cleared = points.with_cover(on, reader, meeting.day_at).select_related("cleared_by")
    rows = few(with_seen_line(cleared, reader), SHOWN_AT_MOST)
    for point in rows:
        point.meeting = meeting
    is_held = meeting.status == MeetingStatus.HELD and meeting.held_on <= today
    words = Vocabulary.at(on, reader)
    shown = [_row(point, on, today, is_held, words) for point in rows]
    return Few(shown, more=rows.more)


def _row(
    point: Point, on: date, today: date, is_held: bool, words: Vocabulary
) -> PointRow:
    is_draft = point.status == PointStatus.DRAFTED
    trouble = stops_clearing(point, today) if is_draft else uncovers(point, on)
    is_cleared = point.status == PointStatus.CLEARED
    was_used = point.status == PointStatus.USED and (point.used_on or on) <= on
    can_be_used = is_cleared and is_held and not trouble
    found = words.findings(f"{point.text}\n{point.line_to_take}")
    return PointRow(point, trouble, can_be_used, was_used, found)
