"""Ask for a file that is made in the background, within what is kept of a person."""

import logging
from datetime import datetime
from functools import partial
from urllib.parse import urlencode

from django.db import transaction
from django.db.models import Sum
from kombu.exceptions import OperationalError

from partnership.accounts.models import User
from partnership.exchange.export_jobs.bounds import (
    MOST_BYTES,
    MOST_FILES,
    MOST_UNDER_WAY,
)
from partnership.exchange.models import ExportJob
from partnership.exchange.report import Question, Report
from partnership.exchange.stream import file_name

log = logging.getLogger(__name__)


class NoRoom(ValueError):
    """Why a person cannot have another file now, and what makes room for it."""


@transaction.atomic
def ask_for_file(
    *,
    report: Report,
    question: Question,
    file_format: str,
    site: str,
    at: datetime,
    by: User,
) -> ExportJob:
    """Write the question down and tell a worker; NoRoom beyond what is kept."""
    User.objects.select_for_update().get(pk=by.pk)  # one at a time
    why_no_room(by)
    job = ExportJob.objects.create(
        person=by,
        report=report.name,
        file_format=file_format,
        query=urlencode(question.asked),
        site=site,
        as_at=question.on,
        known_at=question.known_at,
        asked_at=at,
        file_name=file_name(report, question, file_format),
    )
    transaction.on_commit(partial(send, job.pk))
    return job


def why_no_room(person: User) -> None:
    """NoRoom if what is kept of the person leaves none."""
    own = ExportJob.objects.of_person(person)
    if own.under_way().count() >= MOST_UNDER_WAY:
        raise NoRoom(
            f"{MOST_UNDER_WAY} of your files are being made. Wait for one of them, or"
            " cancel it."
        )
    if own.count() >= MOST_FILES:
        raise NoRoom(f"You keep {MOST_FILES} files already. Remove one first.")
    if bytes_left(person) <= 0:
        raise NoRoom("Your files take all the room that you have. Remove one first.")


def bytes_left(person: User) -> int:
    """How much more is kept of this person."""
    kept = ExportJob.objects.of_person(person).aggregate(sum=Sum("size"))["sum"]
    return MOST_BYTES - (kept or 0)


def send(pk: int) -> None:
    """Tell a worker; if the broker is away, the next sweep does."""
    from partnership.exchange.tasks import make_export

    try:
        make_export.apply_async([pk], retry=False)
    except OperationalError:
        log.warning("The broker is away; export job %s waits for the sweep.", pk)
