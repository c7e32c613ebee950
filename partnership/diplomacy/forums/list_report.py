"""All forums as a report; as a calendar, their meetings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partnership.diplomacy.forums import bearing
from partnership.diplomacy.forums.listing import forums_at, in_order
from partnership.diplomacy.forums.meetings import meetings_at
from partnership.diplomacy.models import (
    Forum,
    ForumMeeting,
    ForumState,
    Line,
)
from partnership.diplomacy.models.forum_meeting import SittingStatus
from partnership.evidence.banner import highest_marking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day, known_to

STATUSES = {
    SittingStatus.PLANNED: "TENTATIVE",
    SittingStatus.HELD: "CONFIRMED",
    SittingStatus.CANCELLED: "CANCELLED",
}


@dataclass(frozen=True)
class ForumRow:
    """A forum, and its meetings."""

    forum: Forum
    meetings: list[ForumMeeting]


def rows(question: Question) -> Iterator[ForumRow]:
    """Those that meet, or did; then those only considered, as the page has them."""
    on, reader = question.on, question.reader
    of: dict[int, list[ForumMeeting]] = {}
    for meeting in meetings_at(on, reader):
        of.setdefault(meeting.forum_id, []).append(meeting)
    for forum in in_order(forums_at(on, reader)):
        yield ForumRow(forum, of.get(forum.pk, []))


def days(row: ForumRow, question: Question) -> Iterator[Day]:
    """Each meeting on its day."""
    for meeting in row.meetings:
        yield _day(row.forum, meeting, question.on)


def _day(forum: Forum, meeting: ForumMeeting, on: date) -> Day:
    stands = meeting.status_at(on)
    place = f" {meeting.place}." if meeting.place else ""
    words = f"{SittingStatus(stands).label}.{place}"
    return Day(
        uid=f"forum-meeting-{meeting.pk}@partnership",
        starts=meeting.held_on,
        summary=f"{forum}: meeting",
        description=words + known_to(meeting.held_precision),
        url=meeting.get_absolute_url(),
        changed_at=meeting.updated_at,
        sequence=meeting.version - 1,
        status=STATUSES[stands],
        marks=frozenset({forum.marking_id, meeting.marking_id}),
    )


FORUMS = list_report(
    name="forums",
    title="Forums",
    sees="diplomacy.view_forum",
    address="diplomacy:forum_file",
    cells=(
        cell("forum", "Forum", "forum.name"),
        cell("state", "State", lambda row: _state(row.forum)),
        cell("state_since", "State since", "forum.state_since", Kind.DATE),
        cell("kind", "Kind", "forum.get_kind_display"),
        cell("line", "Line", lambda row: Line(row.forum.line).label),
        cell("purpose", "Purpose", "forum.purpose"),
        cell("members", "Members", "forum.seated", Kind.COUNT),
        cell("foreseen", "Members foreseen", "forum.foreseen", Kind.COUNT),
        cell("held", "Meetings held", "forum.held", Kind.COUNT),
        cell("raised", "Issues raised", "forum.raised", Kind.COUNT),
        cell("unanswered", "Issues without an answer", "forum.unanswered", Kind.COUNT),
        cell("speak_for", "Arguments for", "forum.speak_for", Kind.COUNT),
        cell("speak_against", "Arguments against", "forum.speak_against", Kind.COUNT),
    ),
    rows=rows,
    marking=lambda question: highest_marking(bearing.of_forums(question.reader)),
    days=days,
)


def _state(forum: Forum) -> str | None:
    return ForumState(forum.state).label if forum.state else None
