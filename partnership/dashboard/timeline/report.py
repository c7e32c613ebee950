"""An actor's timeline as a report: every entry, oldest first."""

from collections.abc import Iterator
from typing import Any

from partnership.dashboard.timeline.entry import Entry
from partnership.dashboard.timeline.filters import TimelineFileFilter
from partnership.dashboard.timeline.reading import Timeline
from partnership.evidence.banner import marks_of, overall_marking
from partnership.evidence.lines import Line
from partnership.evidence.models import Grade
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day, known_to

RULE = (
    "What had happened or been said by the date, then what is due on it or later. A day"
    " known to the month stands at the month’s end."
)


def timeline_of(question: Question) -> Timeline:
    """What was asked for."""
    return question.form.timeline(question.filters["actor"], question.on)


def days(entry: Entry, question: Question) -> Iterator[Day]:
    """The day of what is due; what has happened needs no reminder."""
    if not entry.kind.is_due:
        return
    actor = question.filters["actor"]
    yield Day(
        uid=entry.uid,
        starts=entry.day,
        summary=f"{actor}: {entry.words}",
        description=f"{entry.kind.label}.{known_to(entry.precision)}",
        url=entry.url,
        changed_at=actor.updated_at,
        marks=frozenset([*entry.marking_ids, *marks_of([actor])]),
    )


def marking(question: Question) -> OverallMarking | None:
    """Of every entry, and of the actor."""
    marks = set(marks_of([question.filters["actor"]]))
    for entry in timeline_of(question).every():
        marks.update(entry.marking_ids)
    return overall_marking(marks)


def _when(entry: Entry) -> str:
    return "ahead" if entry.is_ahead else "past"


def _grade(entry: Entry) -> Any:
    return Grade(entry.grade).label if entry.grade else None


TIMELINE = list_report(
    name="timeline",
    title="Timeline of an actor",
    sees="actors.view_actor",
    address="dashboard:timeline_file",
    filter_form=TimelineFileFilter,
    form_takes=("reader",),
    cells=(
        cell("day", "Day", "day", Kind.DATE),
        cell("known_to_the", "Known to the", "precision"),
        cell("last_day", "Last possible day", "place.until", Kind.DATE),
        cell("when", "Past or ahead", _when),
        cell("line", "Line", lambda entry: Line(entry.line).label),
        cell("kind", "What", "kind.label"),
        cell("words", "In words", "words"),
        cell("evidence", "Evidence", _grade),
        cell("page", "Page", "url"),
    ),
    rows=lambda question: timeline_of(question).every(),
    marking=marking,
    remarks=lambda _: [RULE],
    days=days,
)
