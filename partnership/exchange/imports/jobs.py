"""Check and load an import: at once where it is small, else by a worker.

Every step can run twice. What is written stands in one transaction with the state that
it leads to, under a lock that a killed worker takes with it; so a second run finds the
work done, or undone and to be done.
"""

from collections.abc import Callable
from typing import Any

from django.db import OperationalError, transaction
from kombu.exceptions import OperationalError as BrokerAway

from partnership.evidence.refusal import Refused
from partnership.exchange.imports.asked import BadAnswer
from partnership.exchange.imports.checking import check
from partnership.exchange.imports.course import course_of
from partnership.exchange.imports.loading import ChangedSince, load
from partnership.exchange.imports.locks import Busy, take
from partnership.exchange.imports.parts import kept_file
from partnership.exchange.imports.progress import telling
from partnership.exchange.imports.registry import UnknownKind
from partnership.exchange.imports.trail import note
from partnership.exchange.models import OPEN, DataImport, ImportState
from partnership.exchange.tables import Unreadable

# Rows that a person waits for; more are a job.
AT_ONCE = 2000
IN_HAND = "A worker has this import in hand"
NO_WORKER = "Jobs cannot be begun at the moment. Nothing is lost: try again later"

Run = Callable[[int], None]
NOT_AS_IT_IS = (Refused, BadAnswer, UnknownKind)


def begin_check(data_import: DataImport, *, at_once: bool, **values: Any) -> None:
    """Check the file with these columns or answers; Refused if it has gone on."""
    data_import.move(*OPEN, to=ImportState.CHECKING, message="", **values)
    if at_once:
        run_check(data_import.pk)
    else:
        _hand_over("check_import", data_import, ImportState.UPLOADED)


def begin_load(data_import: DataImport, *, at_once: bool, **values: Any) -> None:
    """Load what was looked at; Refused if it has gone on."""
    data_import.move(
        ImportState.CHECKED, to=ImportState.LOADING, message="", **values
    )
    if at_once:
        run_load(data_import.pk)
    else:
        _hand_over("load_import", data_import, ImportState.CHECKED)


def run_check(key: int) -> None:
    """Check an import that waits for it. A second run changes nothing."""
    data_import = _waiting(key, ImportState.CHECKING)
    if data_import is None:
        return
    try:
        with transaction.atomic(), kept_file(data_import) as path:
            _take(key)
            course = course_of(data_import, path)
            check(data_import, course, telling(data_import, ImportState.CHECKING))
    except (Unreadable, *NOT_AS_IT_IS) as wrong:
        _say(data_import, ImportState.CHECKING, ImportState.FAILED, wrong)


def run_load(key: int) -> None:
    """Load an import that waits for it; all of it or nothing. LOADED is final."""
    data_import = _waiting(key, ImportState.LOADING)
    if data_import is None:
        return
    try:
        with transaction.atomic(), kept_file(data_import) as path:
            _take(key)
            course = course_of(data_import, path)
            names = data_import.answers.get("added", [])
            load(data_import, course, names, telling(data_import, ImportState.LOADING))
            note("loaded", data_import)
    except ChangedSince as changed:
        _say(data_import, ImportState.LOADING, ImportState.CHECKING, changed)
        run_check(key)
    except Unreadable as wrong:
        _say(data_import, ImportState.LOADING, ImportState.FAILED, wrong)
    except Busy as busy:
        if str(busy) == IN_HAND:
            raise
        _say(data_import, ImportState.LOADING, ImportState.CHECKED, busy)
    except NOT_AS_IT_IS as wrong:
        _say(data_import, ImportState.LOADING, ImportState.CHECKED, wrong)


def _waiting(key: int, state: str) -> DataImport | None:
    waiting = DataImport.objects.select_related("made_by")
    return waiting.filter(pk=key, state=state).first()


def _take(key: int) -> None:
    if not take(f"import {key}"):
        raise Busy(IN_HAND)


def _say(
    data_import: DataImport, state: str, after: str, wrong: Exception
) -> None:
    """Let the import stand where it can be mended, with what is wrong."""
    if isinstance(wrong, Busy) and str(wrong) == IN_HAND:
        raise wrong
    standing = DataImport.objects.filter(pk=data_import.pk, state=state)
    standing.update(state=after, message=f"{str(wrong).rstrip('.')}.")


def _hand_over(task: str, data_import: DataImport, before: str) -> None:
    """Queue the job once what it needs is stored; back to where it was if it cannot."""
    from partnership.exchange import tasks

    try:
        getattr(tasks, task).delay(data_import.pk)
    except (BrokerAway, OperationalError) as away:
        data_import.move(data_import.state, to=before, message=f"{NO_WORKER}.")
        raise Refused(NO_WORKER) from away
