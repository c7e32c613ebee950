"""Jobs of the security line."""

from celery import shared_task

from partnership.alerts.jobs import run_job
from partnership.evidence.clock import current_as_at
from partnership.evidence.retries import TRY_AGAIN


@shared_task(**TRY_AGAIN)
def flag_mandate_renewals() -> int:
    """Raise and lift the flags of mandates that need a decision, or have lapsed."""
    return run_job("flag_mandate_renewals", current_as_at()).opened


@shared_task(**TRY_AGAIN)
def flag_missing_options() -> int:
    """Raise and lift the flags of who is leaving or reluctant, without an option."""
    return run_job("flag_missing_options", current_as_at()).opened


@shared_task(**TRY_AGAIN)
def flag_vacant_posts() -> int:
    """Raise and lift the flags of posts of provincial teams that are long vacant."""
    return run_job("flag_vacant_posts", current_as_at()).opened
