"""Jobs: files that take too long to be made, checked or loaded while somebody waits.

A large import takes longer than other tasks may, so that the broker gives it out a
second time while it runs. The second finds it in hand, and comes again later: it ends
once the work is done, and does it if the first was killed.
"""

from collections.abc import Callable

from celery import Task, shared_task
from django.utils import timezone

from partnership.evidence.retries import TRY_AGAIN
from partnership.exchange.export_jobs.making import make
from partnership.exchange.export_jobs.sweeping import send_again
from partnership.exchange.imports import forgetting, jobs
from partnership.exchange.models import ExportJob

HOUR = 3600
LONG = {"soft_time_limit": 4 * HOUR, "time_limit": 4 * HOUR + 300}
# Seconds until it looks again whether the one that has it in hand is done.
LOOK_AGAIN = 120


@shared_task(bind=True, **TRY_AGAIN, **LONG)
def check_import(self: Task, key: int) -> None:
    _run(self, jobs.run_check, key)


@shared_task(bind=True, **TRY_AGAIN, **LONG)
def load_import(self: Task, key: int) -> None:
    _run(self, jobs.run_load, key)


@shared_task(bind=True, **TRY_AGAIN, **LONG)
def undo_import(self: Task, key: int, by: int, said: dict[str, str]) -> None:
    _run(self, lambda key: jobs.undo_as_job(key, by, said), key)


@shared_task(**TRY_AGAIN)
def forget_imported_files() -> int:
    return forgetting.forget_files(timezone.now())


@shared_task
def make_export(pk: int) -> bool:
    """Make one file; what a dead worker left behind is sent again by the sweep."""
    return make(pk, timezone.now())


@shared_task
def sweep_exports() -> int:
    """Tell a worker of the files that were left behind."""
    return send_again(timezone.now())


@shared_task(**TRY_AGAIN)
def remove_old_exports() -> int:
    """Remove files that were kept for a week."""
    return ExportJob.objects.remove_old(timezone.now())


def _run(task: Task, run: Callable[[int], None], key: int) -> None:
    try:
        run(key)
    except jobs.InHand as busy:
        raise task.retry(exc=busy, countdown=LOOK_AGAIN, max_retries=None) from busy
