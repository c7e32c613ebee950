"""Jobs of the political line."""

from celery import shared_task

from partnership.alerts.jobs import run_job
from partnership.evidence.clock import current_as_at
from partnership.evidence.retries import TRY_AGAIN


@shared_task(**TRY_AGAIN)
def flag_events() -> int:
    """Raise and lift the flags of events near, and of the plans towards them."""
    return run_job("flag_events", current_as_at()).opened
