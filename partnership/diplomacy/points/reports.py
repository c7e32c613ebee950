"""Coverage and the red list as reports: the same rows as the page, in files."""

from collections.abc import Iterator

from partnership.diplomacy.models import Meeting
from partnership.diplomacy.points import bearing
from partnership.diplomacy.points.coverage import coverage, months_only
from partnership.diplomacy.points.filters import CoverageFilter
from partnership.diplomacy.points.red_list import RedRow, red_list
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import ListedRow, as_calendar
from partnership.exchange.report import (
    Column,
    Kind,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)
from partnership.exchange.writers.calendar import Day

NUMBER = Kind.COUNT
COVERAGE_COLUMNS = (
    Column("principal", "Our principal"),
    Column("month", "Month"),
    Column("held", "Meetings held", NUMBER),
    Column("held_with_point", "Held with a point", NUMBER),
    Column("held_percent", "Coverage of those held, %", NUMBER),
    Column("ahead", "Meetings ahead", NUMBER),
    Column("ahead_with_point", "Ahead with a point", NUMBER),
    Column("ahead_percent", "Coverage of those ahead, %", NUMBER),
    Column("not_recorded_as_held", "Past, not recorded as held", NUMBER),
    Column("cancelled", "Cancelled, not counted", NUMBER),
)
RED_COLUMNS = (
    Column("meeting_on", "Day of the meeting", Kind.DATE),
    Column("days_left", "Days left", NUMBER),
    Column("principal", "Our principal"),
    Column("counterpart", "Their principal"),
    Column("actor", "Actor"),
    Column("place", "Place"),
    Column("occasion", "Occasion"),
    Column("status", "Status"),
    Column("state", "Point"),
)
RULE = (
    "A meeting has a point if one was cleared by the date and by the day of the"
    " meeting, and its line to take holds on that day. Meetings that were cancelled are"
    " in no coverage, nor are past ones that nobody recorded as held."
)
FIGURES = (
    "held",
    "held_with",
    "held_percent",
    "ahead",
    "ahead_with",
    "ahead_percent",
    "unrecorded",
    "cancelled",
)


def read_coverage(question: Question) -> Reading:
    """The whole in the summary, then one row for each principal and month."""
    form, on, reader = question.form, question.on, question.reader
    whole = coverage(form, on, reader)
    keys = [column.key for column in COVERAGE_COLUMNS[2:]]
    totals = dict(zip(keys, _figures(whole), strict=True))
    rows = (
        (one.principal, f"{one.month:%Y-%m}", *_figures(one))
        for one in months_only(form, on, reader)
    )
    return Reading(Summary(totals, [RULE]), rows)


def _figures(one: object) -> list[Value]:
    return [getattr(one, name) for name in FIGURES]


def read_red_list(question: Question) -> Reading:
    """How many, then each, soonest first."""
    found = red_list(question.form, question.on, question.reader)
    return Reading(
        Summary({"meetings_without_a_point": found.count()}, [RULE]),
        _red_rows(question),
    )


def _red_rows(question: Question) -> Iterator[tuple[Value, ...]]:
    found = red_list(question.form, question.on, question.reader)
    for meeting in found.iterator():
        row = RedRow.of(meeting, question.on)
        one = row.meeting
        values = (
            one.held_on,
            one.days,
            row.principal,
            row.counterpart,
            one.actor,
            one.place,
            one.occasion,
            one.status.label,
            row.state,
        )
        yield ListedRow.holding(values, meeting)


def days(meeting: Meeting, question: Question) -> Iterator[Day]:
    """The day of the meeting that has no point."""
    yield Day(
        uid=f"meeting-{meeting.pk}-no-point@partnership",
        starts=meeting.day_at,
        summary=f"No point yet: {meeting}",
        description="No point covers this meeting.",
        url=meeting.get_absolute_url(),
        changed_at=meeting.updated_at,
        sequence=meeting.version - 1,
        marks=frozenset(marks_of([meeting, meeting.actor])),
    )


def marking(question: Question) -> OverallMarking | None:
    """Of the meetings, whom they are with, and what counts as their points."""
    on, reader = question.on, question.reader
    known = Meeting.objects.with_seen_actor(reader).known(on, cancelled=True)
    meetings = question.form.narrow(known, on)
    return highest_marking(bearing.of_meetings(meetings, on, reader))


POINT_COVERAGE = Report(
    name="point-coverage",
    title="Meetings with a cleared point, by principal and month",
    permission="diplomacy.export_point",
    filter_form=CoverageFilter,
    columns=COVERAGE_COLUMNS,
    read=read_coverage,
    marking=marking,
    address="diplomacy:coverage_file",
)
RED_LIST = Report(
    name="meetings-without-a-point",
    title="Meetings ahead without a cleared point",
    permission="diplomacy.export_point",
    filter_form=CoverageFilter,
    columns=RED_COLUMNS,
    read=read_red_list,
    marking=marking,
    address="diplomacy:red_list_file",
    own_formats=as_calendar(days),
)
