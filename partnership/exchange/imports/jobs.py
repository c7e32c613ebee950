"""Check and load an import: at once where it is small, else by a worker.

Every step can run twice. What is written stands in one transaction with the state that
it leads to, under a lock that a killed worker takes with it; so a second run finds the
work done, or undone and to be done.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from celery import current_app
from django.contrib.auth import get_user_model
from django.db import OperationalError, transaction
from kombu.exceptions import OperationalError as BrokerAway

from partnership.accounts.audit import Origin
from partnership.evidence.locks import take
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.asked import BadAnswer
from partnership.exchange.imports.checking import check
from partnership.exchange.imports.course import (
    MAY_NOT,
    context_to_undo,
    course_of,
    reason_of,
)
from partnership.exchange.imports.loading import Busy, ChangedSince, load
from partnership.exchange.imports.parts import kept_file
from partnership.exchange.imports.progress import telling
from partnership.exchange.imports.registry import UnknownKind, find_kind
from partnership.exchange.imports.trail import note
from partnership.exchange.imports.undoing import undo
from partnership.exchange.models import OPEN, DataImport, ImportState
from partnership.exchange.tables import Unreadable

if TYPE_CHECKING:
    from partnership.accounts.models import User

# Rows that a person waits for; more are a job.
AT_ONCE = 2000
IN_HAND = "A worker has this import in hand"
NO_WORKER = "Jobs cannot be begun at the moment. Nothing is lost: try again later"

FAULT = "A fault of ours ended it; the log of the operator says which. Nothing is lost."
NOT_AS_IT_IS = (Refused, BadAnswer, UnknownKind)


class InHand(Busy):
    """A worker is at this import; come again later."""


def begin_check(data_import: DataImport, *, at_once: bool, **values: Any) -> None:
    """Check the file with these columns or answers; Refused if it has gone on."""
    data_import.move(*OPEN, to=ImportState.CHECKING, message="", **values)
    if at_once:
        _at_once(run_check, data_import.pk)
    else:
        _hand_over("check_import", data_import, ImportState.UPLOADED)


def begin_load(data_import: DataImport, *, at_once: bool, **values: Any) -> None:
    """Load what was looked at; Refused if it has gone on."""
    data_import.move(ImportState.CHECKED, to=ImportState.LOADING, message="", **values)
    if at_once:
        _at_once(run_load, data_import.pk)
    else:
        _hand_over("load_import", data_import, ImportState.CHECKED)


def begin_again(data_import: DataImport) -> None:
    """Queue the job of an import at work once more: the first may be lost.

    Where it is not, the second finds the import in hand, or done.
    """
    checks = data_import.state == ImportState.CHECKING
    _queue("check_import" if checks else "load_import", data_import.pk)


def begin_undo(data_import: DataImport, by: "User", reason: Reason) -> bool:
    """Take an import back; False where a worker does it. Refused says why not."""
    if data_import.records.count() > AT_ONCE:
        said = reason.as_history()
        _queue("undo_import", data_import.pk, by.pk, said)
        return False
    run_undo(data_import.pk, by, reason)
    return True


def run_undo(key: int, by: "User", reason: Reason) -> None:
    """Take an import back as this person, all of it or nothing; raises Refused."""
    data_import = DataImport.objects.select_related("made_by", "marking").get(pk=key)
    kind = find_kind(data_import.kind)
    if not by.is_active or not kind.may_import(by):
        raise Refused(MAY_NOT)
    context = context_to_undo(data_import, by, reason)
    with transaction.atomic():
        _take(key)
        undo(data_import, kind, context)
        note("undone", data_import, Origin(by=by, name=by.username))


def undo_as_job(key: int, by: int, said: Mapping[str, str]) -> None:
    """The same by a worker: why it is refused stands on the import."""
    person = get_user_model().objects.get(pk=by)
    try:
        run_undo(key, person, reason_of(said))
    except InHand:
        raise
    except Refused as refused:
        loaded = DataImport.objects.filter(pk=key, state=ImportState.LOADED)
        loaded.update(message=f"{refused}.")


def run_check(key: int) -> None:
    """Check an import that waits for it. A second run changes nothing."""
    data_import = _waiting(key, ImportState.CHECKING)
    if data_import is None:
        return
    try:
        with _at_work(data_import) as path:
            course = course_of(data_import, path)
            check(data_import, course, telling(data_import, ImportState.CHECKING))
    except InHand:
        raise
    except (Unreadable, *NOT_AS_IT_IS) as wrong:
        _say(data_import, ImportState.CHECKING, ImportState.FAILED, wrong)


def run_load(key: int) -> None:
    """Load an import that waits for it; all of it or nothing. LOADED is final."""
    data_import = _waiting(key, ImportState.LOADING)
    if data_import is None:
        return
    try:
        with _at_work(data_import) as path:
            course = course_of(data_import, path)
            names = data_import.answers.get("added", [])
            load(data_import, course, names, telling(data_import, ImportState.LOADING))
            note("loaded", data_import)
    except ChangedSince as changed:
        _say(data_import, ImportState.LOADING, ImportState.CHECKING, changed)
        run_check(key)
    except Unreadable as wrong:
        _say(data_import, ImportState.LOADING, ImportState.FAILED, wrong)
    except InHand:
        raise
    except NOT_AS_IT_IS as wrong:
        _say(data_import, ImportState.LOADING, ImportState.CHECKED, wrong)


def _waiting(key: int, state: str) -> DataImport | None:
    waiting = DataImport.objects.select_related("made_by")
    return waiting.filter(pk=key, state=state).first()


def _take(key: int) -> None:
    if not take(f"import {key}"):
        raise InHand(IN_HAND)


def _at_once(run: Callable[[int], None], key: int) -> None:
    """Do the job while its person waits, unless a worker is at it already."""
    with suppress(InHand):
        run(key)


@contextmanager
def _at_work(data_import: DataImport) -> Iterator[Path]:
    """The file, in a transaction that nobody else is in; a fault of ours is said."""
    standing = DataImport.objects.filter(pk=data_import.pk, state=data_import.state)
    try:
        with transaction.atomic(), kept_file(data_import) as path:
            _take(data_import.pk)
            yield path
    except (OperationalError, Unreadable, *NOT_AS_IT_IS):
        raise
    except Exception:
        standing.update(state=ImportState.FAILED, message=FAULT)
        raise


def _say(data_import: DataImport, state: str, after: str, wrong: Exception) -> None:
    """Let the import stand where it can be mended, with what is wrong."""
    standing = DataImport.objects.filter(pk=data_import.pk, state=state)
    standing.update(state=after, message=f"{str(wrong).rstrip('.')}.")


def _hand_over(task: str, data_import: DataImport, before: str) -> None:
    """Queue the job; the import goes back to where it was if that cannot be."""
    try:
        _queue(task, data_import.pk)
    except Refused as away:
        data_import.move(data_import.state, to=before, message=f"{away}.")
        raise


def _queue(task: str, *about: Any) -> None:
    try:
        current_app.send_task(f"partnership.exchange.tasks.{task}", args=about)
    except (BrokerAway, OSError) as away:
        raise Refused(NO_WORKER) from away
