"""Meetings as a report: who meets whom, when, how it stands and what came of it."""

from collections.abc import Iterator

from partnership.diplomacy.diary.bearing import of_meetings
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


def _rows(found: MeetingQuerySet, question: Question) -> Iterator[tuple[Value, ...]]:
    on = question.on
    outcomes = _outcomes(question)
    for meeting in found.select_related("actor").iterator(1000):
        standing = MeetingStanding.of(meeting, on)
        is_over = standing.held_on <= on
        yield (
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
            outcomes.get(meeting.pk),
        )


def _outcomes(question: Question) -> dict[int, str]:
    contacts = Contact.objects.visible_to(question.reader).filter(
        meeting__isnull=False, kind=ContactKind.MEETING, held_on__lte=question.on
    )
    return dict(contacts.order_by("pk").values_list("meeting", "summary"))


def marking(question: Question) -> OverallMarking | None:
    """Of the meetings, and of whatever is said or named of them."""
    return highest_marking(of_meetings(question.reader))


MEETINGS = Report(
    name="meetings",
    title="Meetings and what came of them",
    permission="diplomacy.export_meeting",
    filter_form=MeetingFilter,
    columns=COLUMNS,
    read=read,
    marking=marking,
    address="diplomacy:meeting_file",
)
