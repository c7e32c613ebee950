"""Load a file that was checked: all of it, or its good rows; or nothing at all."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from django.db import DatabaseError, DataError, IntegrityError, transaction
from django.utils import timezone
from psycopg2.errors import CheckViolation

from partnership.evidence.locks import take
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.adding_actors import add_actors
from partnership.exchange.imports.adding_rows import add_rows
from partnership.exchange.imports.asked import Asked
from partnership.exchange.imports.kind import Plan, Written
from partnership.exchange.imports.passing import Pass
from partnership.exchange.models import (
    DataImport,
    ImportedRecord,
    ImportState,
    Outcome,
)

CHANGED_SINCE = (
    "The record has changed since this file was checked. Check it again, and look at"
    " what it would do now"
)
ROWS_IN_ERROR = "Rows are in error, so nothing was loaded"
SENDER_BUSY = (
    "Another file of this sender is being loaded. Load this one when that is done"
)
NOT_ADDED = (
    "The names that are new to the record cannot all be added. Say whom each stands"
    " for, or leave its rows out"
)
WRITES = (Outcome.NEW, Outcome.CHANGED)


class Busy(Refused):
    """Somebody else is at the same work; it can be tried again later."""


class ChangedSince(Refused):
    """The file would do something else now than what was looked at."""


Progress = Callable[[int], None]


def no_progress(rows: int) -> None:
    """Nobody waits to hear how many rows are done."""


@transaction.atomic
def load(
    data_import: DataImport,
    course: Pass,
    names: Sequence[str] = (),
    progress: Progress = no_progress,
) -> None:
    """Write what the file says, in one transaction, and keep which row did what.

    `names` are the actors that are added first. Refused where rows are in error and
    not only good ones were asked for, or where the file would do something else than
    what was looked at (ChangedSince). The import stands at LOADING already: it is
    written to at the end alone, so that somebody can give it up meanwhile.
    """
    if not take(f"load {data_import.kind} {data_import.sender}"):
        raise Busy(SENDER_BUSY)
    course.context = replace(course.context, writes=True)
    course.asked = _with_actors(names, course)
    rows = 0
    for plans in course.batches():
        _keep(data_import, _write(course, plans))
        rows += len(plans)
        progress(rows)
    _keep(data_import, course.kind.finish(course.loader))
    _hold_to_what_was_seen(data_import, course)
    data_import.move(
        ImportState.LOADING,
        to=ImportState.LOADED,
        loaded_at=timezone.now(),
        report=course.tally.as_report(loaded=True),
        message="",
    )


def _with_actors(names: Sequence[str], course: Pass) -> Asked:
    """Add the actors of these names; one may be taken, by whom the reader sees not."""
    try:
        with transaction.atomic():
            return add_actors(names, course.asked, course.context)
    except (IntegrityError, DataError) as wrong:
        raise Refused(NOT_ADDED) from wrong


def _hold_to_what_was_seen(data_import: DataImport, course: Pass) -> None:
    if data_import.seen_digest != course.tally.digest:
        raise ChangedSince(CHANGED_SINCE)
    if course.tally.wrong and not data_import.only_good_rows:
        raise Refused(ROWS_IN_ERROR)


def _write(course: Pass, plans: Sequence[Plan]) -> list[Written]:
    """Write a batch; where the database refuses it, say which row it is."""
    work = [plan for plan in plans if plan.outcome in WRITES]
    if not work:
        return []
    try:
        with transaction.atomic():
            return course.loader.write(work)
    except (IntegrityError, DataError):
        return _one_by_one(course, work)


def _one_by_one(course: Pass, work: Sequence[Plan]) -> list[Written]:
    written: list[Written] = []
    for plan in work:
        try:
            with transaction.atomic():
                written += course.loader.write([plan])
        except (IntegrityError, DataError) as wrong:
            raise Refused(f"Row {plan.read.number}: {_words(wrong)}") from wrong
    return written


def _words(wrong: DatabaseError) -> str:
    """A rule of the row itself is named; that of another record could be hidden."""
    if not isinstance(wrong.__cause__, CheckViolation):
        return "the record does not allow what it says. Nothing was loaded"
    rule = wrong.__cause__.diag.constraint_name.replace("_", " ")
    return f"the record does not allow what it says ({rule}). Nothing was loaded"


def _keep(data_import: DataImport, written: Sequence[Written]) -> None:
    """Keep which row did what, for undoing and for the next edition of the file."""
    of_all = {
        "data_import": data_import,
        "kind": data_import.kind,
        "sender": data_import.sender,
    }
    rows = [
        {
            "row": one.plan.read.number,
            "reference": one.plan.read.reference[:200],
            "model": one.model,
            "object_id": one.object_id,
            "done": one.done,
            "version": one.version,
            "before": dict(one.before),
        }
        for one in written
    ]
    add_rows(ImportedRecord, rows, of_all)
