"""Jobs of the exchange."""

from celery import shared_task
from django.utils import timezone

from partnership.evidence.retries import TRY_AGAIN
from partnership.exchange.export_jobs.making import make
from partnership.exchange.export_jobs.sweeping import send_again
from partnership.exchange.models import ExportJob


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
