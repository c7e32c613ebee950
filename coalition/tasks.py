"""Jobs of the security line."""

from celery import shared_task
from django.utils import timezone

from partnership.alerts.jobs import run_job


@shared_task
def flag_mandate_renewals() -> None:
    """Raise and lift the flags of mandates that need a decision, or have lapsed."""
    run_job("flag_mandate_renewals", timezone.localdate())
