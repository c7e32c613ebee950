"""What imports wrote that were undone: it is in no file, nor is what took it back.

A ledger only grows, so both stay in it and come to nothing. To those who read our
files neither was ever there.
"""

from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from donors.models import Pledge, Transaction
from partnership.exchange.models import Done, ImportedRecord


def _added(model: type[Any], known_at: datetime | None) -> QuerySet:
    """What imports added that were undone, by the instant as known at which we read."""
    undone = ImportedRecord.objects.filter(
        model=model._meta.label_lower,
        done=Done.ADDED,
        data_import__undone_at__isnull=False,
    )
    if known_at:
        undone = undone.filter(data_import__undone_at__lte=known_at)
    return undone.order_by()


def without_undone(entries: QuerySet, known_at: datetime | None) -> QuerySet:
    """Entries but for those of undone imports, and each that one of them takes back,
    or that takes one of them back.
    """
    added = _added(Transaction, known_at)
    if not added.exists():
        return entries
    of_them = [
        Exists(added.filter(object_id=OuterRef(name)))
        for name in ("pk", "reverses_id", "back")
    ]
    return entries.annotate(back=F("reversal__pk")).exclude(
        of_them[0] | of_them[1] | of_them[2]
    )


def pledges_undone(keys: list[int], known_at: datetime | None) -> set[int]:
    """Which of these pledges came by an import that was undone."""
    added = _added(Pledge, known_at).filter(object_id__in=keys)
    return set(added.values_list("object_id", flat=True))
