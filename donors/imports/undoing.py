"""Take an import of pledges and entries back. A ledger only grows: by entries again."""

from collections.abc import Iterable, Sequence

from donors.actions.reversal import cancellation_of, reversal_of
from donors.models import Pledge, Transaction
from partnership.evidence.history import change_by
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.kind import Context
from partnership.exchange.imports.undoing import edited_since, take_records_back
from partnership.exchange.models import Done, ImportedRecord

ENTRY = Transaction._meta.label_lower
PLEDGE = Pledge._meta.label_lower
NO_FIGURE = (
    "The pledge of row {row} has a ledger, which stays, and no figure that could be"
    " cancelled, so the import cannot be undone"
)


def undo_ledger(records: Sequence[ImportedRecord], context: Context) -> Sequence[str]:
    """Reverse what was entered, cancel or remove what was pledged, restore the words.

    A pledge that has a ledger cannot be removed: it is cancelled whole, so that it
    counts for nothing. Refused where somebody has entered or planned something since.
    """
    entries = [r.object_id for r in records if r.model == ENTRY]
    pledges = [r for r in records if r.model == PLEDGE and r.done == Done.ADDED]
    others = [r for r in records if r.model != ENTRY and r not in pledges]
    with change_by(context.by, reason=context.reason, source=context.source):
        _reverse(entries, context)
        with_ledger = _with_ledger(pledges)
        _refuse_later(pledges, with_ledger)
        _cancel([r for r in pledges if r.object_id in with_ledger], context)
    rest = [r for r in pledges if r.object_id not in with_ledger]
    return take_records_back([*rest, *others], context)


def _reverse(keys: Sequence[int], context: Context) -> None:
    """What another import has taken back already, and what takes back, stays."""
    seen = Transaction.objects.visible_to(context.reader)
    standing = seen.select_for_update(of=("self",)).filter(
        pk__in=keys, reverses=None, reversal=None
    )
    why = str(Reason.of(context.reason))[:300]
    Transaction.objects.bulk_create(
        reversal_of(entry, max(context.today, entry.transacted_on), context.by, why)
        for entry in standing.order_by("pk")
    )


def _with_ledger(pledges: Iterable[ImportedRecord]) -> set[int]:
    keys = [record.object_id for record in pledges]
    found = Transaction.objects.filter(pledge__in=keys).order_by()
    return set(found.values_list("pledge", flat=True).distinct())


def _refuse_later(pledges: Sequence[ImportedRecord], with_ledger: set[int]) -> None:
    """Refuse where an entry of anybody else stands on what was imported."""
    standing = Transaction.objects.filter(
        pledge__in=with_ledger, reverses=None, reversal=None
    ).order_by()
    if key := standing.values_list("pledge", flat=True).first():
        row = next(r.row for r in pledges if r.object_id == key)
        raise Refused(
            f"Something was entered since on the pledge of row {row}, so the import"
            " cannot be undone"
        )


def _cancel(records: Sequence[ImportedRecord], context: Context) -> None:
    seen = Pledge.objects.visible_to(context.reader)
    pledges = seen.select_for_update(of=("self",)).in_bulk(
        [record.object_id for record in records]
    )
    for record in records:
        if record.object_id not in pledges:
            raise Refused(edited_since(record))
        if pledges[record.object_id].amount is None:
            raise Refused(NO_FIGURE.format(row=record.row))
    why = str(Reason.of(context.reason))[:300]
    Transaction.objects.bulk_create(
        cancellation_of(
            pledge,
            pledge.amount,
            pledge.amount_usd,
            max(context.today, pledge.pledged_on),
            context.by,
            why,
        )
        for _, pledge in sorted(pledges.items())
    )
