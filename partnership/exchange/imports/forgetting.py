"""Files and checked rows that nobody needs any more are kept no longer."""

from datetime import datetime, timedelta

from partnership.exchange.models import (
    NOT_DONE,
    DataImport,
    ImportPart,
    ImportRow,
    ImportState,
)

KEPT = timedelta(days=7)
TOO_LONG = "The file was kept for 7 days and is forgotten. Choose it again."


def forget(data_import: DataImport) -> None:
    """Forget one import's file and rows: it was given up."""
    data_import.parts.all().delete()
    data_import.rows.all().delete()


def forget_files(now: datetime) -> int:
    """Forget what is older than seven days, or was given up; how many imports it was.

    An import that was not loaded by then is given up. A second run finds nothing.
    """
    old = DataImport.objects.filter(made_at__lt=now - KEPT)
    old.filter(state__in=NOT_DONE).exclude(state=ImportState.LOADING).update(
        state=ImportState.GIVEN_UP, message=TOO_LONG
    )
    given_up = DataImport.objects.filter(state=ImportState.GIVEN_UP)
    ended = old.exclude(state=ImportState.LOADING) | given_up
    held = ended.filter(parts__isnull=False) | ended.filter(rows__isnull=False)
    keys = list(held.values_list("pk", flat=True).distinct())
    ImportPart.objects.filter(data_import__in=keys).delete()
    ImportRow.objects.filter(data_import__in=keys).delete()
    return len(keys)
