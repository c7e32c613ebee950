"""Add to a pledge's ledger what was committed and what arrived (IATI, 2 and 3)."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import transaction

from donors.actions.amounts import money_of
from donors.before import refuse_before_pledge
from donors.limits import lock_pledge, refuse_over_delivery
from donors.models import Pledge, Transaction, TransactionKind
from partnership.evidence.history import recorded_by
from partnership.evidence.reasons import Reason

if TYPE_CHECKING:
    from partnership.accounts.models import User


@transaction.atomic
def record_commitment(
    *, pledge: Pledge, by: "User | None", **entry: Any
) -> Transaction:
    """Add that the donor has confirmed an amount in writing (IATI type 2)."""
    pledge = lock_pledge(pledge)
    if by:
        refuse_before_pledge(pledge, entry["transacted_on"])
    return write_entry(pledge, TransactionKind.COMMITMENT, by, **entry)


@transaction.atomic
def record_disbursement(
    *, pledge: Pledge, by: "User | None", confirmed: bool = False, **entry: Any
) -> Transaction:
    """Add money that has arrived to a pledge's ledger (IATI type 3).

    Refused if it is more than was pledged, as far as `by` can see, and not confirmed.
    """
    pledge = lock_pledge(pledge)
    if by:
        refuse_before_pledge(pledge, entry["transacted_on"])
    if by and not confirmed:
        refuse_over_delivery(pledge, counted(pledge, **entry), by)
    return write_entry(pledge, TransactionKind.DISBURSEMENT, by, **entry)


def counted(
    pledge: Pledge, *, amount: Decimal, currency: str, transacted_on: date, **_: Any
) -> Decimal:
    """What an entry counts for in the pledge's own currency."""
    columns = money_of(pledge, amount, currency, transacted_on)
    own = columns["in_pledge_currency"]
    return amount if own is None else own


def write_entry(
    pledge: Pledge,
    kind: str,
    by: "User | None",
    *,
    amount: Decimal,
    currency: str,
    transacted_on: date,
    reason: Reason | str | None = None,
    said: str = "",
    **columns: Any,
) -> Transaction:
    """Write an entry of a locked pledge, converted once at the rate of its day.

    MissingRate if there is none. The columns are its evidence and marking; `said` is
    the reason as the ledger shows it.
    """
    with recorded_by(by, reason=reason, source=columns.get("source")):
        return Transaction.objects.create(
            pledge=pledge,
            kind=kind,
            transacted_on=transacted_on,
            reason=said,
            created_by=by,
            updated_by=by,
            **money_of(pledge, amount, currency, transacted_on),
            **columns,
        )
