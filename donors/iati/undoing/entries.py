"""Entries of an import taken back by reversals; what it took back stands again.

Each reversal is of its entry's own day: at every date the ledger is as if the import
had never been. An entry cannot stand again after its reversal, so it is entered anew.
"""

from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet

from donors.actions.reversal import reversal_of
from donors.balance import lowest_pledged
from donors.iati.undoing.since import recorded_since, refuse_unless_as_left
from donors.models import Pledge, Transaction, TransactionKind
from partnership.evidence.models import Record
from partnership.evidence.reasons import Reason
from partnership.exchange.imports.kind import Context
from partnership.exchange.models import Done, ImportedRecord

ENTRY = Transaction._meta.label_lower
PLEDGE = Pledge._meta.label_lower
# What each row of the table says of itself, and not of the money.
OWN = {field.name for field in Record._meta.fields} - {"marking"} | {"id", "reverses"}


def take_entries_back(records: Sequence[ImportedRecord], context: Context) -> None:
    """Reverse what stands of these; Refused where one is not as it was left."""
    rows = {record.object_id: record for record in records}
    _lock_pledges(rows)
    entries = _seen(context).select_for_update(of=("self",)).in_bulk(list(rows))
    refuse_unless_as_left(records, entries)
    taken = dict(
        Transaction.objects.filter(reverses__in=rows).values_list("pk", "reverses")
    )
    own = _of_import(records, taken)
    for key in taken.keys() - own:
        raise recorded_since(rows[taken[key]])
    standing = [
        entries[key]
        for key in sorted(entries.keys() - set(taken.values()))
        if entries[key].reverses_id is None
    ]
    why = str(Reason.of(context.reason))[:300]
    Transaction.objects.bulk_create(
        reversal_of(one, one.transacted_on, context.by, why) for one in standing
    )
    _enter_again([one for one in entries.values() if one.reverses_id], rows, context)
    _refuse_below_nothing(records, entries.values())


def _lock_pledges(keys: Iterable[int]) -> None:
    """In one order, so that no two wait for each other, with what they are parts of."""
    own = Q(transactions__in=keys) | Q(parts__transactions__in=keys)
    found = Pledge.objects.filter(own).order_by().values("pk")
    locked = Pledge.objects.filter(pk__in=found).order_by("pk")
    list(locked.select_for_update().values_list("pk"))


def _seen(context: Context) -> QuerySet:
    pledges = Pledge.objects.visible_to(context.reader).order_by()
    return Transaction.objects.visible_to(context.reader).filter(pledge__in=pledges)


def _of_import(records: Sequence[ImportedRecord], keys: Iterable[int]) -> set[int]:
    """Which of these entries the same import wrote, in this batch or another."""
    own = ImportedRecord.objects.filter(
        data_import=records[0].data_import_id, model=ENTRY, object_id__in=list(keys)
    )
    return set(own.values_list("object_id", flat=True))


def _enter_again(
    reversals: Sequence[Transaction], rows: dict[int, ImportedRecord], context: Context
) -> None:
    """What reversals of the import took back, and it had not written itself."""
    by_old = {one.reverses_id: one for one in reversals}
    wanted = by_old.keys() - _of_import([*rows.values()], by_old) if by_old else set()
    if not wanted:
        return
    old = _seen(context).in_bulk(wanted)
    for key in wanted - old.keys():
        raise recorded_since(rows[by_old[key].pk])
    anew: dict[int, Transaction] = {}
    # Of a transfer the entry that takes comes after the one that it takes from.
    for takes in (False, True):
        keys = [key for key in sorted(old) if (old[key].takes_from_id in old) is takes]
        copies = [_copy(old[key], anew, context) for key in keys]
        anew |= zip(keys, Transaction.objects.bulk_create(copies), strict=True)
    # The import that entered it first can then be undone as well.
    kept = ImportedRecord.objects.standing().filter(
        model=ENTRY, object_id__in=anew, done=Done.ADDED
    )
    moved = list(kept)
    for record in moved:
        record.object_id, record.version = anew[record.object_id].pk, 1
    ImportedRecord.objects.bulk_update(moved, ["object_id", "version"])


def _copy(
    entry: Transaction, anew: dict[int, Transaction], context: Context
) -> Transaction:
    """The same entry once more; of a transfer, from the other side's own copy."""
    columns = {
        field.attname: getattr(entry, field.attname)
        for field in Transaction._meta.concrete_fields
        if field.name not in OWN
    }
    if entry.takes_from_id in anew:
        columns["takes_from_id"] = anew[entry.takes_from_id].pk
    return Transaction(created_by=context.by, updated_by=context.by, **columns)


def _refuse_below_nothing(
    records: Sequence[ImportedRecord], entries: Iterable[Transaction]
) -> None:
    """Refuse where somebody took of a pledge since what the import had added to it."""
    changed = {
        one.pledge_id: one.pk for one in entries if one.kind == TransactionKind.PLEDGE
    }
    rows = {record.object_id: record for record in records}
    added = ImportedRecord.objects.filter(
        data_import=records[0].data_import_id, model=PLEDGE, done=Done.ADDED
    )
    stays = Pledge.objects.filter(pk__in=changed, amount__isnull=False).exclude(
        pk__in=added.filter(object_id__in=changed).values("object_id")
    )
    for pledge in stays.order_by("pk"):
        if lowest_pledged(pledge, pledge.pledged_on) < 0:
            raise recorded_since(rows[changed[pledge.pk]])
