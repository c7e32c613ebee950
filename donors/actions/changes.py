"""Change what is pledged by an entry that says why (IATI, type 12)."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import transaction

from donors.actions.entries import counted, write_entry
from donors.limits import lock_pledge, lock_pledges
from donors.lowering import (
    change_to,
    refuse_revising,
    refuse_taking,
    refuse_unchangeable,
)
from donors.models import Pledge, Transaction, TransactionKind, TransactionNature
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused

if TYPE_CHECKING:
    from partnership.accounts.models import User

SAME_PLEDGE = "A pledge cannot be transferred to itself, its whole or its parts"


@transaction.atomic
def revise_pledge(
    *,
    pledge: Pledge,
    amount: Decimal,
    is_new_amount: bool = False,
    transacted_on: date,
    by: "User | None",
    reason: Reason | str,
    confirmed: bool = False,
    **entry: Any,
) -> Transaction:
    """Raise or lower a pledge by an amount, or to a new one in its own currency."""
    pledge = lock_pledge(pledge)
    refuse_unchangeable(pledge, transacted_on)
    if is_new_amount:
        amount = change_to(pledge, amount, transacted_on, by)
    entry |= {"amount": amount, "transacted_on": transacted_on}
    change = counted(pledge, **entry)
    refuse_revising(pledge, change, transacted_on, confirmed or by is None, by)
    return _change(pledge, TransactionNature.REVISION, by, reason, **entry)


@transaction.atomic
def cancel_pledge(
    *,
    pledge: Pledge,
    amount: Decimal,
    transacted_on: date,
    by: "User | None",
    reason: Reason | str,
    **entry: Any,
) -> Transaction:
    """Take an amount away that will not come; at most what is undelivered."""
    pledge = lock_pledge(pledge)
    entry |= {"amount": -amount, "transacted_on": transacted_on}
    _refuse(pledge, by, **entry)
    return _change(pledge, TransactionNature.CANCELLATION, by, reason, **entry)


@transaction.atomic
def transfer_pledge(
    *,
    pledge: Pledge,
    to: Pledge,
    amount: Decimal,
    transacted_on: date,
    by: "User | None",
    reason: Reason | str,
    **entry: Any,
) -> Transaction:
    """Move an amount to another pledge: a pair of entries; returns the gaining one."""
    refuse_same(pledge, to)
    pledge, to = lock_pledges(pledge, to)
    entry |= {"transacted_on": transacted_on}
    _refuse(pledge, by, amount=-amount, **entry)
    refuse_receiving(to, transacted_on)
    nature = TransactionNature.TRANSFER
    lost = _change(pledge, nature, by, reason, amount=-amount, **entry)
    return _change(to, nature, by, reason, amount=amount, takes_from=lost, **entry)


def refuse_same(pledge: Pledge, to: Pledge) -> None:
    """A transfer goes to another promise, not to the same one by another name."""
    family = {pledge.pk, pledge.parent_id} - {None}
    if family & {to.pk, to.parent_id}:
        raise Refused(SAME_PLEDGE, "to")


def refuse_receiving(to: Pledge, on: date) -> None:
    """The pledge that receives has an amount, and had been made by the day."""
    try:
        refuse_unchangeable(to, on)
    except Refused as refused:
        raise Refused(f"{to}: {refused}", "to") from refused


def _refuse(pledge: Pledge, by: "User | None", **entry: Any) -> None:
    refuse_unchangeable(pledge, entry["transacted_on"])
    change = counted(pledge, **entry)
    refuse_taking(pledge, -change, entry["transacted_on"], by)


def _change(
    pledge: Pledge, nature: str, by: "User | None", reason: Reason | str, **entry: Any
) -> Transaction:
    return write_entry(
        pledge,
        TransactionKind.PLEDGE,
        by,
        nature=nature,
        reason=reason,
        said=str(reason),
        **entry,
    )
