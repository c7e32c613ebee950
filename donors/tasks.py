"""Jobs of the economic line."""

from celery import shared_task
from django.utils import timezone

from donors.standing.forget import forget
from partnership.alerts.jobs import run_job
from partnership.evidence.clock import current_as_at
from partnership.evidence.retries import TRY_AGAIN


@shared_task(**TRY_AGAIN)
def flag_overdue_pledges() -> int:
    """Raise and lift the flags of pledges that are overdue or behind schedule."""
    return run_job("flag_overdue_pledges", current_as_at()).opened


@shared_task(**TRY_AGAIN)
def forget_totals() -> int:
    """Remove kept sums that nobody can be answered with any more."""
    return forget(timezone.now())
