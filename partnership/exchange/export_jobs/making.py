"""Make a file: the worker's part. A second run, a late run or two change nothing."""

import logging
import tempfile
from collections.abc import Iterator
from contextlib import closing, nullcontext
from datetime import datetime
from typing import Any

from celery.exceptions import SoftTimeLimitExceeded
from django.core.exceptions import PermissionDenied
from django.db import OperationalError, transaction
from django.http import QueryDict
from django.utils import timezone

from partnership.accounts.audit import Origin
from partnership.accounts.models import User
from partnership.evidence.as_known.reading import reading_as_known
from partnership.exchange.export_jobs.asking import bytes_left
from partnership.exchange.export_jobs.progress import Cancelled, Progress
from partnership.exchange.models import ExportJob, ExportPart, JobState
from partnership.exchange.registry import UnknownReport, find_report
from partnership.exchange.report import Question, Report
from partnership.exchange.snapshot import snapshot
from partnership.exchange.stream import pieces
from partnership.exchange.writers.too_long import TooLong

log = logging.getLogger(__name__)
PIECE = 256 * 1024


class Refused(ValueError):
    """Why the file cannot be made, in a sentence for whoever asked for it."""


def make(pk: int, at: datetime) -> bool:
    """Make the file, unless somebody else does; whether it is ready now.

    A fault of the database leaves it as it is: the sweep gives it out again.
    """
    turn = ExportJob.objects.claim(pk, at)
    if turn is None:
        return False
    job = ExportJob.objects.select_related("person").get(pk=pk)
    try:
        with tempfile.TemporaryFile() as file:
            marks, marked = _write(job, turn, file)
            _keep(job, turn, file, marks, marked)
    except Cancelled:
        return False
    except (Refused, TooLong) as refused:
        _fail(pk, turn, str(refused))
    except SoftTimeLimitExceeded:
        _fail(pk, turn, "It took longer than eight minutes. Narrow the list down.")
    except OperationalError:
        raise
    except Exception:
        log.exception("Export job %s failed.", pk)
        _fail(pk, turn, "A fault of ours. Administrators find it in the log.")
    else:
        return True
    return False


def _write(job: ExportJob, turn: int, file: Any) -> tuple[list[int], str]:
    """Write the file from one picture of the record; the marking that it bears."""
    report, person = _report(job), job.person
    room = bytes_left(person)
    past = nullcontext()
    if job.known_at:
        person.look_back()
        past = reading_as_known(job.known_at, person)
    with Progress(report, job.pk, turn) as progress, past, snapshot():
        question = _question(job, report, person)
        whole = report.marking(question)
        origin = Origin(by=person, name=person.username, path=job.get_absolute_url())
        made = pieces(progress.report, question, job.file_format, origin, job.site)
        with closing(made):
            for piece in made:
                progress.beat()
                room -= len(piece)
                if room < 0:
                    raise Refused("It is larger than the room that you have left.")
                file.write(piece)
    marks = sorted(whole.held) if whole else []
    return marks, whole.in_words(person) if whole else "not marked"


def _report(job: ExportJob) -> Report:
    """The report, if the person may have it still."""
    try:
        report = find_report(job.report)
        check_rights(job.person, report)
    except (UnknownReport, PermissionDenied) as refused:
        raise Refused(str(refused)) from refused
    return report


def check_rights(person: User, report: Report) -> None:
    """PermissionDenied for who lost the right, or whose account is closed."""
    if not (person.is_active and person.has_perms(report.rights)):
        raise PermissionDenied("You no longer have the right to this file.")


def _question(job: ExportJob, report: Report, person: User) -> Question:
    """What was asked, in the eyes that the person has now."""
    form = report.form(QueryDict(job.query), job.as_at, person)
    question = Question(form, job.as_at, person, job.known_at)
    if not form.is_valid() or report.refuses(question):
        raise Refused("Its filters name what you may no longer see.")
    return question


@transaction.atomic
def _keep(job: ExportJob, turn: int, file: Any, marks: list[int], marked: str) -> None:
    """All pieces and that it is ready, or nothing; Cancelled if the turn is over."""
    size = file.tell()
    file.seek(0)
    for number, content in enumerate(_in_pieces(file)):
        ExportPart.objects.create(job_id=job.pk, number=number, content=content)
    ready = ExportJob.objects.of_turn(job.pk, turn).update(
        state=JobState.DONE,
        ended_at=timezone.now(),
        size=size,
        marking_ids=marks,
        marked=marked[:500],
        error="",
    )
    if not ready:
        raise Cancelled


def _in_pieces(file: Any) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece


def _fail(pk: int, turn: int, why: str) -> None:
    ExportJob.objects.of_turn(pk, turn).update(
        state=JobState.FAILED, ended_at=timezone.now(), error=why[:500]
    )
