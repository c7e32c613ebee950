"""How far a job has come, for the page that waits for it. Nothing depends on it."""

import logging

from django.core.cache import cache

from partnership.evidence.refusal import Refused
from partnership.exchange.imports.loading import Progress
from partnership.exchange.models import DataImport

GIVEN_UP = "It was given up meanwhile"
# Seconds; longer than a job takes from batch to batch.
KEPT = 3600

log = logging.getLogger(__name__)


def progress_of(data_import: DataImport) -> int | None:
    """Rows that are done; None where nobody knows."""
    try:
        return cache.get(_key(data_import, data_import.state))
    except Exception:
        log.warning("The cache is away: no progress of imports is shown")
        return None


def telling(data_import: DataImport, state: str) -> Progress:
    """Says how many rows are done, and ends the work if it was given up."""

    def tell(rows: int) -> None:
        if not DataImport.objects.filter(pk=data_import.pk, state=state).exists():
            raise Refused(GIVEN_UP)
        try:
            cache.set(_key(data_import, state), rows, KEPT)
        except Exception:
            log.warning("The cache is away: no progress of imports is kept")

    return tell


def _key(data_import: DataImport, state: str) -> str:
    return f"import-progress:{data_import.pk}:{state}"
