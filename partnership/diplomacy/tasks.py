"""Jobs of the political line."""

from celery import shared_task

from partnership.alerts.jobs import run_job
from partnership.evidence.clock import current_as_at
from partnership.evidence.retries import TRY_AGAIN


@shared_task(**TRY_AGAIN)
def flag_meetings_without_a_point() -> int:
    """Raise and lift the flags of meetings that come near without a point."""
    return run_job("flag_meetings_without_a_point", current_as_at()).opened
