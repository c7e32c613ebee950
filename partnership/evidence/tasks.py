"""Jobs of the ground floor."""

import logging

from celery import shared_task
from django.utils import timezone

from partnership.evidence.retries import TRY_AGAIN
from partnership.evidence.sealing import seal_history as seal
from partnership.evidence.unwritten import moment

logger = logging.getLogger(__name__)


@shared_task(**TRY_AGAIN)
def seal_history() -> int:
    """Seal the day's changes, and log the digest to keep outside of the system."""
    newest = seal(timezone.localdate())
    if newest is None:
        return 0
    logger.info("The history is sealed: seal %d, %s", newest.number, newest.digest)
    return newest.number


@shared_task(**TRY_AGAIN)
def forget_writings() -> int:
    """Remove which transactions wrote, once nobody asks for them any more."""
    return moment.forget_writings(timezone.now())
