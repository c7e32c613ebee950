"""Jobs of the strategy."""

from celery import shared_task

from partnership.alerts.jobs import run_job
from partnership.evidence.clock import current_as_at
from partnership.evidence.retries import TRY_AGAIN


@shared_task(**TRY_AGAIN)
def flag_actions() -> int:
    """Raise and lift the flags of actions: silent, slipped, blocking, in dispute."""
    return run_job("flag_actions", current_as_at()).opened
