"""Whom and what an import added because it named them: they go if nobody else does."""

from collections.abc import Sequence

from donors.iati.undoing.since import used
from donors.models import Conference, RateSet
from partnership.actors.models import Actor
from partnership.evidence.models import Record, Source
from partnership.exchange.imports.kind import Context
from partnership.exchange.imports.undoing import take_records_back
from partnership.exchange.models import ImportedRecord

# A conference and a set of rates name a source.
KINDS: tuple[type[Record], ...] = (Actor, Conference, RateSet, Source)


def take_named_back(records: Sequence[ImportedRecord], context: Context) -> list[str]:
    """Remove them; the names of those that are used, or were edited, and stay."""
    kept = []
    for model in KINDS:
        label = model._meta.label_lower
        some = [record for record in records if record.model == label]
        if some:
            kept += _take_back(model, some, context)
    return kept


def _take_back(
    model: type[Record], records: Sequence[ImportedRecord], context: Context
) -> list[str]:
    seen = model.objects.visible_to(context.reader)
    found = seen.select_for_update(of=("self",)).in_bulk(
        [record.object_id for record in records]
    )
    named = used(model, found)
    going = [
        record
        for record in records
        if record.object_id in found.keys() - named
        and found[record.object_id].version == record.version
    ]
    take_records_back(going, context)
    gone = {record.object_id for record in going}
    kind = str(model._meta.verbose_name).capitalize()
    return [f"{kind}: {one}" for key, one in found.items() if key not in gone]
