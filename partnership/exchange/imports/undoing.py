"""Take a whole import back, as long as nothing later depends on it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model, ProtectedError, QuerySet
from django.utils import timezone

from partnership.evidence.history import change_by
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.kind import Context, Kind
from partnership.exchange.models import (
    DataImport,
    Done,
    ImportedRecord,
    ImportState,
)

BATCH = 1000
UNDOING = ["state", "undone_at", "undone_by", "undone_because", "report"]
# In the report of an import that was undone: what it added and something else uses.
KEPT, MOST_KEPT = "kept", 100
NOT_LOADED = "This import is not in the record, so there is nothing to undo"


@transaction.atomic
def undo(data_import: DataImport, kind: Kind, context: Context) -> int:
    """Take back what an import added and changed; how many records that were.

    Refused where a record was edited since, or something later depends on it: then
    nothing is taken back.
    """
    locked = DataImport.objects.select_for_update().get(pk=data_import.pk)
    if locked.state != ImportState.LOADED:
        raise Refused(NOT_LOADED)
    take_back = kind.undo or take_records_back
    count, kept = 0, []
    for records in _newest_first(locked):
        kept += take_back(records, context)
        count += len(records)
    locked.state = ImportState.UNDONE
    locked.undone_at = timezone.now()
    locked.undone_by = context.by
    locked.undone_because = str(Reason.of(context.reason))[:500]
    locked.report = {**locked.report, KEPT: kept[:MOST_KEPT]} if kept else locked.report
    locked.save(update_fields=UNDOING)
    return count


def take_records_back(
    records: Sequence[ImportedRecord], context: Context
) -> Sequence[str]:
    """Remove what was added and restore what was changed, if nobody edited it since."""
    by_model: dict[str, list[ImportedRecord]] = defaultdict(list)
    for record in records:
        by_model[record.model].append(record)
    with change_by(context.by, reason=context.reason, source=context.source):
        for label, of_model in by_model.items():
            _take_back(apps.get_model(label), of_model, context)
    return ()


def _take_back(
    model: type[Model], records: Sequence[ImportedRecord], context: Context
) -> None:
    keys = [record.object_id for record in records]
    # One above the sight of who takes it back is none of theirs to change.
    seen = model.objects.visible_to(context.reader)
    found = seen.select_for_update(of=("self",)).in_bulk(keys)
    for record in records:
        current = found.get(record.object_id)
        if current is None or current.version != record.version:
            raise Refused(edited_since(record))
    added = [r.object_id for r in records if r.done == Done.ADDED]
    _remove(model.objects.filter(pk__in=added), records)
    for record in records:
        if record.done == Done.CHANGED:
            _restore(found[record.object_id], record, context)


def _remove(added: QuerySet, records: Sequence[ImportedRecord]) -> None:
    try:
        added.delete()
    except ProtectedError as protected:
        kinds = sorted({str(o._meta.verbose_name) for o in protected.protected_objects})
        rows = f"rows {records[-1].row} to {records[0].row}"
        raise Refused(
            f"Something was recorded since on what {rows} added ({', '.join(kinds)}),"
            " so the import cannot be undone"
        ) from None


def _restore(current: Any, record: ImportedRecord, context: Context) -> None:
    """Give the changed columns the values that they had before."""
    fields = {field.attname: field for field in current._meta.concrete_fields}
    values = {
        name: fields[name].to_python(value) for name, value in record.before.items()
    }
    kept = type(current).objects.filter(pk=current.pk)
    if not kept.save_version(record.version, context.by, **values):
        raise Refused(edited_since(record))
    # It stands again as an earlier import left it, which can then be undone as well.
    earlier = ImportedRecord.objects.standing().filter(
        model=record.model, object_id=record.object_id, version=record.version - 1
    )
    earlier.update(version=record.version + 1)


def edited_since(record: ImportedRecord) -> str:
    """Why a record is not taken back, with its row; also of one that is not seen."""
    return (
        f"What row {record.row} wrote was edited since, so the import cannot be undone:"
        " it would lose that edit"
    )


def _newest_first(data_import: DataImport) -> Iterator[list[ImportedRecord]]:
    rest = data_import.records.order_by("-pk").iterator(chunk_size=BATCH)
    while batch := list(islice(rest, BATCH)):
        yield batch
