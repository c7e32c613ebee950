"""Take an entry of a ledger back by an entry of its own; the first one stays."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q

from donors.balance import counted_of
from donors.limits import lock_pledges
from donors.lowering import refuse_below_nothing
from donors.models import Pledge, Transaction, TransactionKind, TransactionNature
from donors.refusal import ALREADY_TAKEN_BACK, OTHER_SIDE_UNSEEN
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.history import change_by
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused

if TYPE_CHECKING:
    from partnership.accounts.models import User


@transaction.atomic
def reverse_transaction(
    *, entry: Transaction, transacted_on: date, by: "User | None", reason: Reason | str
) -> Transaction:
    """Take an entry back, at the rate of the first; of a transfer, both its sides.

    Refused if it was taken back already, is itself a reversal, or if less than nothing
    would be pledged without it.
    """
    lock_pledges(*(one.pledge for one in sides_of(entry)))
    refuse_unreversible(entry, transacted_on, by)
    stored = Transaction.objects.select_for_update().order_by("pk")
    keys = [one.pk for one in sides_of(entry)]
    with change_by(by, reason=reason, source=entry.source):
        written = {
            one.pk: _write(reversal_of(one, transacted_on, by, str(reason)))
            for one in stored.filter(pk__in=keys)
        }
    return written[entry.pk]


def sides_of(entry: Transaction) -> list[Transaction]:
    """The entry, and the other side of its transfer."""
    other = Q(pk=entry.takes_from_id) | Q(takes_from=entry)
    sides = Transaction.objects.filter(Q(pk=entry.pk) | other)
    return list(sides.select_related("pledge__parent").order_by("pk"))


def refuse_unreversible(entry: Transaction, on: date, reader: "User | None") -> None:
    """Once, never a reversal, and only where what was pledged bears it."""
    sides = sides_of(entry)
    taken_back = Transaction.objects.filter(reverses__in=sides).exists()
    if entry.reverses_id or taken_back:
        raise Refused(ALREADY_TAKEN_BACK)
    reader = reader or EVERY_MARKING
    pledges = Pledge.objects.visible_to(reader).order_by()
    seen = Transaction.objects.visible_to(reader).filter(pledge__in=pledges)
    if seen.filter(pk__in=[one.pk for one in sides]).count() < len(sides):
        raise Refused(OTHER_SIDE_UNSEEN)
    for one in sides:
        if one.kind == TransactionKind.PLEDGE:
            change = -counted_of(one)
            if change < 0:
                refuse_below_nothing(one.pledge, change, on)


def _write(entry: Transaction) -> Transaction:
    entry.save(force_insert=True)
    return entry


def reversal_of(
    entry: Transaction, on: date, by: "User | None", reason: str
) -> Transaction:
    """The same entry with the other sign, converted as the first was; not yet saved."""
    counted = entry.in_pledge_currency
    return Transaction(
        pledge_id=entry.pledge_id,
        kind=entry.kind,
        transacted_on=on,
        reverses=entry,
        reason=reason,
        grade=entry.grade,
        # By their keys: of a whole import that is undone, nothing is read a row.
        source_id=entry.source_id,
        marking_id=entry.marking_id,
        created_by=by,
        updated_by=by,
        amount=-entry.amount,
        currency=entry.currency,
        amount_usd=-entry.amount_usd,
        rate_set_id=entry.rate_set_id,
        rated_on=entry.rated_on,
        usd_per_unit=entry.usd_per_unit,
        nature=entry.nature,
        in_pledge_currency=None if counted is None else -counted,
    )


def cancellation_of(
    pledge: Pledge,
    amount: Decimal,
    amount_usd: Decimal,
    on: date,
    by: "User | None",
    reason: str,
) -> Transaction:
    """What takes so much of a pledge away, converted as it was; not yet saved."""
    return Transaction(
        pledge=pledge,
        kind=TransactionKind.PLEDGE,
        nature=TransactionNature.CANCELLATION,
        transacted_on=on,
        amount=-amount,
        currency=pledge.currency,
        amount_usd=-amount_usd,
        rate_set_id=pledge.rate_set_id,
        rated_on=pledge.rated_on,
        usd_per_unit=pledge.usd_per_unit,
        reason=reason,
        grade=pledge.grade,
        source_id=pledge.source_id,
        marking_id=pledge.marking_id,
        created_by=by,
        updated_by=by,
    )
