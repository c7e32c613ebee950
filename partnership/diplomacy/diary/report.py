"""Meetings as a report: who meets whom, when, how it stands and what came of it."""

from collections.abc import Iterator
from datetime import date
from typing import Self

from django.db.models import OuterRef, Subquery

from partnership.diplomacy.diary.bearing import of_list
from partnership.diplomacy.diary.calendar_file import write_calendar
from partnership.diplomacy.forms.meeting_filter import MeetingFilter
from partnership.diplomacy.models import Contact, ContactKind, Meeting
from partnership.diplomacy.models.meeting_queries import MeetingQuerySet
from partnership.diplomacy.standings import MeetingStanding
from partnership.evidence.banner import highest_marking
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.report import (
    Column,
    Kind,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)
from partnership.exchange.writers import Format

ROWS_AT_ONCE = 1000
COLUMNS = (
    Column("day", "Day", Kind.DATE),
    Column("hours", "Hours"),
    Column("principal", "Our principal"),
    Column("actor", "With"),
    Column("counterpart", "Their principal"),
    Column("status", "Status"),
    Column("place", "Place"),
    Column("occasion", "Occasion"),
    Column("has_point", "Point cleared", Kind.YES_NO),
    Column("attended", "Who was there"),
    Column("outcome", "What came of it"),
)
RULE = (
    "Each meeting stands as it was said by the date of the report: its day, its hours"
    " and its status. An outcome stands from the day of the meeting on."
)


def read(question: Question) -> Reading:
    """One row for each meeting that the filters find."""
    on, reader = question.on, question.reader
    seen = Meeting.objects.with_seen_actor(reader)
    found = question.form.narrow(seen, on).with_standing(on, reader)
    count = found.count()
    summary = Summary({"meetings": count}, [RULE])
    return Reading(summary, _rows(found, question))


class MeetingRow(tuple[Value, ...]):
    """One row, with the meeting that it is of."""

    meeting: Meeting

    @classmethod
    def of(cls, meeting: Meeting, on: date) -> Self:
        row = cls(_values(meeting, on))
        row.meeting = meeting
        return row


def _rows(found: MeetingQuerySet, question: Question) -> Iterator[MeetingRow]:
    told = found.annotate(outcome=_newest_outcome(question))
    for meeting in told.select_related("actor", "diary_entry").iterator(ROWS_AT_ONCE):
        yield MeetingRow.of(meeting, question.on)


def _values(meeting: Meeting, on: date) -> tuple[Value, ...]:
    standing = MeetingStanding.of(meeting, on)
    is_over = standing.held_on <= on
    return (
        standing.held_on,
        standing.hours or None,
        meeting.principal,
        standing.actor,
        meeting.counterpart or None,
        standing.status_words,
        meeting.place or None,
        meeting.occasion or None,
        standing.has_point,
        (meeting.attended or None) if is_over else None,
        meeting.outcome or None,
    )


def _newest_outcome(question: Question) -> Subquery:
    """What was last recorded of a meeting, as a column beside it."""
    contacts = Contact.objects.visible_to(question.reader).filter(
        meeting=OuterRef("pk"), kind=ContactKind.MEETING, held_on__lte=question.on
    )
    return Subquery(contacts.order_by("-pk").values("summary")[:1])


def marking(question: Question) -> OverallMarking | None:
    """Of the meetings, and of whatever is said or named of them."""
    return highest_marking(of_list(question.on, question.reader))


MEETINGS = Report(
    name="meetings",
    title="Meetings and what came of them",
    permission="diplomacy.export_meeting",
    filter_form=MeetingFilter,
    columns=COLUMNS,
    read=read,
    marking=marking,
    address="diplomacy:meeting_file",
    own_formats={"ics": Format("ics", "text/calendar; charset=utf-8", write_calendar)},
)
