"""Jobs of the political line."""

from celery import shared_task

from partnership.alerts.jobs import run_job
from partnership.evidence.clock import current_as_at
from partnership.evidence.retries import TRY_AGAIN


@shared_task(**TRY_AGAIN)
def flag_lines_to_take() -> int:
    """Raise and lift the flags of lines that end, and of drafts that wait."""
    return run_job("flag_lines_to_take", current_as_at()).opened
