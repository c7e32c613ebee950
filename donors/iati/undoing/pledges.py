"""Pledges of an import: removed, or cancelled where a ledger holds them for ever."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from django.db.models import F, Max, Q, Sum
from django.utils import timezone

from donors.actions.reversal import cancellation_of
from donors.balance import CHANGED, COUNTS
from donors.iati.undoing.since import recorded_since, refuse_unless_as_left, used
from donors.models import Pledge, Transaction
from partnership.evidence.models import Grade
from partnership.evidence.reasons import Reason
from partnership.exchange.imports.kind import Context
from partnership.exchange.imports.undoing import take_records_back
from partnership.exchange.models import Done, ImportedRecord

NOUGHT = Decimal(0)
WITHDRAWN = "The import that added it was undone: {why}"


def take_pledges_back(records: Sequence[ImportedRecord], context: Context) -> None:
    """Parts before their wholes; Refused where anything else was recorded on one."""
    if not records:
        return
    seen = Pledge.objects.visible_to(context.reader).select_for_update(of=("self",))
    pledges = seen.in_bulk([record.object_id for record in records])
    refuse_unless_as_left(records, pledges)
    _refuse_later(records, pledges)
    for are_parts in (True, False):
        some = [
            record
            for record in records
            if (pledges[record.object_id].parent_id is not None) == are_parts
        ]
        held = _held([record.object_id for record in some])
        _withdraw([pledges[key] for key in sorted(held)], context)
        take_records_back([r for r in some if r.object_id not in held], context)


def _held(keys: Sequence[int]) -> set[int]:
    """Those with a ledger, or with a part that has one."""
    entries = Transaction.objects.filter(pledge__in=keys).order_by()
    parts = Pledge.objects.filter(parent__in=keys).order_by()
    return {
        *entries.values_list("pledge", flat=True).distinct(),
        *parts.values_list("parent", flat=True).distinct(),
    }


def _refuse_later(
    records: Sequence[ImportedRecord], pledges: dict[int, Pledge]
) -> None:
    """Refuse where an entry stands that the import did not write, or anything else."""
    standing = Transaction.objects.filter(
        pledge__in=pledges, reverses=None, reversal=None
    ).order_by()
    own = ImportedRecord.objects.filter(
        data_import=records[0].data_import_id,
        model=Pledge._meta.label_lower,
        done=Done.ADDED,
    )
    parts = Pledge.objects.filter(parent__in=pledges).order_by()
    others = parts.exclude(pk__in=own.values("object_id"))
    later = {
        *standing.values_list("pledge", flat=True),
        *others.values_list("parent", flat=True),
        *used(Pledge, pledges, besides=(Transaction, Pledge)),
    }
    for record in records:
        if record.object_id in later:
            raise recorded_since(record)


def _withdraw(pledges: Sequence[Pledge], context: Context) -> None:
    """Let them count for nothing, say why, and free their identifiers."""
    why = str(Reason.of(context.reason))[:300]
    left, days = _left(pledges), _last_days(pledges)
    Transaction.objects.bulk_create(
        cancellation_of(one, *left[one.pk], days[one.pk], context.by, why)
        for one in pledges
        if left[one.pk][0] > 0
    )
    Pledge.objects.filter(pk__in=[one.pk for one in pledges]).update(
        version=F("version") + 1,
        updated_at=timezone.now(),
        updated_by=context.by,
        iati_identifier="",
        grade=Grade.UNVERIFIED,
        note=WITHDRAWN.format(why=why),
    )


def _left(pledges: Iterable[Pledge]) -> dict[int, tuple[Decimal, Decimal]]:
    """What each still counts for, a whole with its parts: in its currency, in dollars.

    Of one family all are in one currency.
    """
    left = {one.pk: (one.amount or NOUGHT, one.amount_usd or NOUGHT) for one in pledges}
    family = Q(pledge__in=left) | Q(pledge__parent__in=left)
    changes = Transaction.objects.filter(CHANGED, family).order_by()
    summed = changes.values_list("pledge", "pledge__parent").annotate(
        sum=Sum(COUNTS), usd=Sum("amount_usd")
    )
    for pledge, whole, amount, usd in summed:
        for key in {pledge, whole} & left.keys():
            left[key] = (left[key][0] + amount, left[key][1] + usd)
    return left


def _last_days(pledges: Iterable[Pledge]) -> dict[int, date]:
    """The day of the pledge, or the last on which a change that was taken back counted.

    Before it, less than nothing could be pledged.
    """
    days = {one.pk: one.pledged_on for one in pledges}
    back = Transaction.objects.filter(
        CHANGED, pledge__in=days, reverses__isnull=False
    ).exclude(transacted_on=F("reverses__transacted_on"))
    last = back.order_by().values("pledge").annotate(last=Max("transacted_on"))
    for key, day in last.values_list("pledge", "last"):
        days[key] = max(days[key], day)
    return days
