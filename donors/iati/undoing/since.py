"""Whether somebody recorded something since on what an import wrote."""

from collections.abc import Iterable
from typing import Any

from django.db.models import DO_NOTHING, Field

from partnership.evidence.models import Record
from partnership.evidence.refusal import Refused
from partnership.exchange.models import ImportedRecord


def recorded_since(record: ImportedRecord) -> Refused:
    """Why nothing is taken back, with its row; the same words for what is not seen."""
    return Refused(
        f"What row {record.row} wrote was edited since, or something was recorded on"
        " it, so the import cannot be undone: that would be lost"
    )


def refuse_unless_as_left(
    records: Iterable[ImportedRecord], found: dict[int, Any]
) -> None:
    """Each must be seen, and stand at the version that the import left."""
    for record in records:
        current = found.get(record.object_id)
        if current is None or current.version != record.version:
            raise recorded_since(record)


def used(
    model: type[Record], keys: Iterable[int], besides: Iterable[type[Record]] = ()
) -> set[int]:
    """Which of these records another one names; a history names nothing."""
    keys, found = list(keys), set()
    for field in _naming(model):
        if field.model not in besides:
            rows = field.model._base_manager.filter(**{f"{field.name}__in": keys})
            found |= set(rows.order_by().values_list(field.attname, flat=True))
    return found


def _naming(model: type[Record]) -> list[Field]:
    """The columns of other tables that name records of this one."""
    relations = model._meta.get_fields(include_hidden=True)
    return [
        one.field
        for one in relations
        if one.auto_created
        and not one.concrete
        and (one.one_to_many or one.one_to_one)
        and one.on_delete is not DO_NOTHING
    ]
