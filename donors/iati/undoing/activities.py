"""Take back a thousand records of an import of activities, the newest first."""

from collections.abc import Sequence

from donors.iati.undoing.entries import ENTRY, PLEDGE, take_entries_back
from donors.iati.undoing.named import KINDS, take_named_back
from donors.iati.undoing.pledges import take_pledges_back
from partnership.evidence.history import change_by
from partnership.exchange.imports.kind import Context
from partnership.exchange.imports.undoing import take_records_back
from partnership.exchange.models import Done, ImportedRecord

NAMED = {model._meta.label_lower for model in KINDS}


def undo_activities(
    records: Sequence[ImportedRecord], context: Context
) -> Sequence[str]:
    """Reverse entries, remove what stands beside a pledge, then it, then whom it names.

    Refused where somebody edited one of them since, or recorded something on it.
    """
    entries = [one for one in records if one.model == ENTRY]
    pledges = [one for one in records if one.model == PLEDGE and one.done == Done.ADDED]
    named = [one for one in records if one.model in NAMED]
    handled = {id(one) for one in (*entries, *pledges, *named)}
    beside = [one for one in records if id(one) not in handled]
    with change_by(context.by, reason=context.reason, source=context.source):
        if entries:
            take_entries_back(entries, context)
        take_records_back(beside, context)
        take_pledges_back(pledges, context)
        return take_named_back(named, context)
