"""Jobs of the political line."""

from celery import shared_task

from partnership.alerts.jobs import run_job
from partnership.evidence.clock import current_as_at
from partnership.evidence.retries import TRY_AGAIN


@shared_task(**TRY_AGAIN)
def flag_missing_outcomes() -> int:
    """Raise and lift the flags of meetings of which nobody said what came of them."""
    return run_job("flag_missing_outcomes", current_as_at()).opened


@shared_task(**TRY_AGAIN)
def flag_asks() -> int:
    """Raise and lift the flags of asks, and of actors whom nobody is in touch with."""
    return run_job("flag_asks", current_as_at()).opened
