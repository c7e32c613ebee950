"""The report of changes as data: one row for each field that changed."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.utils import timezone

from partnership.dashboard.changes.filters import ChangeFilter
from partnership.evidence.banner import overall_marking
from partnership.evidence.changes import Asked, Change, Names, every, tell
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.report import (
    Column,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)

TOLD_AT_ONCE = 500
COLUMNS = (
    Column("recorded_at", "Recorded at"),
    Column("change", "Change"),
    Column("record", "Record"),
    Column("record_key", "Record key"),
    Column("line", "Line"),
    Column("actor", "Actor"),
    Column("field", "Field"),
    Column("was", "Was"),
    Column("is", "Is"),
    Column("who", "Who"),
    Column("reason", "Reason"),
    Column("source", "Source"),
    Column("marking", "Marking"),
)
REMARKS = [
    "One row for each field that changed; newest first.",
    "Who is empty for what a command or a job changed.",
]


def read(question: Question) -> Reading:
    """Every change that was asked for and that the reader may see."""
    changes = told(question.form.asked, question.reader)
    return Reading(Summary({}, REMARKS), (r for one in changes for r in rows(one)))


def told(asked: Asked, reader: Any) -> Iterator[Change]:
    """The changes in words, a few hundred at a time, so that none are held."""
    events = iter(every(asked, reader))
    while some := list(islice(events, TOLD_AT_ONCE)):
        yield from tell(some, Names(reader))


def rows(change: Change) -> Iterator[tuple[Value, ...]]:
    """The rows of one change; a change without a field has one."""
    at = timezone.localtime(change.at).isoformat(timespec="seconds")
    first = (at, change.what, change.record, change.key, change.line.label)
    last = (change.by, change.reason, change.source, change.marking)
    fields = [(f.label, f.was, f.now) for f in change.fields] or [("", "", "")]
    for field in fields:
        yield (*first, change.actor, *field, *last)


def marking(question: Question) -> OverallMarking | None:
    """What the file bears; reads on until every marking that it can bear is found."""
    asked, reader = question.form.asked, question.reader
    possible, found = set(reader.visible_marking_ids), set()
    for change in told(asked, reader):
        found |= change.marking_ids
        if found >= possible:
            break
    return overall_marking(found)


CHANGES = Report(
    name="changes",
    title="What changed",
    permission="evidence.export_change",
    filter_form=ChangeFilter,
    columns=COLUMNS,
    read=read,
    marking=marking,
    address="dashboard:changes_file",
)
