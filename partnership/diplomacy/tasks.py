"""Jobs of the political line."""

from celery import shared_task

from partnership.alerts.jobs import run_job
from partnership.evidence.clock import current_as_at
from partnership.evidence.retries import TRY_AGAIN


@shared_task(**TRY_AGAIN)
def flag_needs_and_offers() -> int:
    """Raise and lift the flags of needs without an offer, and of unused offers."""
    return run_job("flag_needs_and_offers", current_as_at()).opened


@shared_task(**TRY_AGAIN)
def flag_missing_outcomes() -> int:
    """Raise and lift the flags of meetings of which nobody said what came of them."""
    return run_job("flag_missing_outcomes", current_as_at()).opened


@shared_task(**TRY_AGAIN)
def flag_lines_to_take() -> int:
    """Raise and lift the flags of lines that end, and of drafts that wait."""
    return run_job("flag_lines_to_take", current_as_at()).opened


@shared_task(**TRY_AGAIN)
def flag_silent_region() -> int:
    """Raise and lift the flags of the region's actors who fell silent."""
    return run_job("flag_silent_region", current_as_at()).opened


@shared_task(**TRY_AGAIN)
def flag_reports_due() -> int:
    """Raise and lift the flags of reports that are due or overdue."""
    return run_job("flag_reports_due", current_as_at()).opened


@shared_task(**TRY_AGAIN)
def flag_asks() -> int:
    """Raise and lift the flags of asks, and of actors whom nobody is in touch with."""
    return run_job("flag_asks", current_as_at()).opened


@shared_task(**TRY_AGAIN)
def flag_forums() -> int:
    """Raise and lift the flags of issues, actions and meetings of forums."""
    return run_job("flag_forums", current_as_at()).opened


@shared_task(**TRY_AGAIN)
def flag_events() -> int:
    """Raise and lift the flags of events near, and of the plans towards them."""
    return run_job("flag_events", current_as_at()).opened


@shared_task(**TRY_AGAIN)
def flag_meetings_without_a_point() -> int:
    """Raise and lift the flags of meetings that come near without a point."""
    return run_job("flag_meetings_without_a_point", current_as_at()).opened
