"""What happens to pledges: each action is one transaction, with who and why."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import transaction

from donors.limits import (
    lock_pledge,
    refuse_over_delivery,
    refuse_second_statement,
    refuse_unplanned,
)
from donors.models import (
    Instalment,
    Pledge,
    PledgeStatement,
    StatementKind,
    Transaction,
    TransactionKind,
)
from donors.rates import Converted, convert
from donors.refusal import ALREADY_TAKEN_BACK, Refused
from partnership.evidence.history import change_by, recorded_by
from partnership.evidence.models import Marking, Source
from partnership.evidence.reasons import Reason

if TYPE_CHECKING:
    from partnership.accounts.models import User
    from partnership.actors.models import Actor


def money(amount: Decimal, currency: str, converted: Converted) -> dict[str, Any]:
    """The columns of an amount: as stated, and once converted."""
    return {
        "amount": amount,
        "currency": currency,
        "amount_usd": converted.amount_usd,
        "rate_set": converted.rate_set,
        "rated_on": converted.rated_on,
        "usd_per_unit": converted.usd_per_unit,
    }


@transaction.atomic
def record_pledge(
    *,
    donor: "Actor",
    title: str,
    amount: Decimal | None,
    currency: str,
    pledged_on: date,
    grade: str,
    marking: Marking,
    by: "User | None",
    reason: Reason | str | None = None,
    source: Source | None = None,
    **details: Any,
) -> Pledge:
    """Record a pledge, converted at the rate of its day; MissingRate if there is none.

    Without an amount it is help that was promised without a figure.
    """
    amounts: dict[str, Any] = {"currency": currency}
    if amount is not None:
        amounts = money(amount, currency, convert(amount, currency, pledged_on))
    with recorded_by(by, reason=reason, source=source):
        return Pledge.objects.create(
            donor=donor,
            title=title,
            pledged_on=pledged_on,
            grade=grade,
            source=source,
            marking=marking,
            created_by=by,
            updated_by=by,
            **amounts,
            **details,
        )


@transaction.atomic
def record_disbursement(
    *,
    pledge: Pledge,
    amount: Decimal,
    currency: str,
    transacted_on: date,
    grade: str,
    marking: Marking,
    by: "User | None",
    reason: Reason | str | None = None,
    source: Source | None = None,
    citation: str = "",
    reference: str = "",
    confirmed: bool = False,
) -> Transaction:
    """Add money that has arrived to a pledge's ledger (IATI transaction type 3).

    Refused if it is more than was pledged, as far as `by` can see, and not confirmed.
    """
    pledge = lock_pledge(pledge)
    converted = convert(amount, currency, transacted_on)
    if by and not confirmed:
        refuse_over_delivery(pledge, converted.amount_usd, by)
    with recorded_by(by, reason=reason, source=source):
        return Transaction.objects.create(
            pledge=pledge,
            kind=TransactionKind.DISBURSEMENT,
            transacted_on=transacted_on,
            grade=grade,
            source=source,
            citation=citation,
            reference=reference,
            marking=marking,
            created_by=by,
            updated_by=by,
            **money(amount, currency, converted),
        )


@transaction.atomic
def reverse_transaction(
    *, entry: Transaction, transacted_on: date, by: "User | None", reason: Reason | str
) -> Transaction:
    """Take an entry back by an entry of its own, at the rate of the first.

    Refused if it was taken back already, or is itself a reversal.
    """
    lock_pledge(entry.pledge)
    entry = Transaction.objects.select_for_update().get(pk=entry.pk)
    if entry.reverses_id or Transaction.objects.filter(reverses=entry).exists():
        raise Refused(ALREADY_TAKEN_BACK)
    with change_by(by, reason=reason, source=entry.source):
        return Transaction.objects.create(
            pledge=entry.pledge,
            kind=entry.kind,
            transacted_on=transacted_on,
            reverses=entry,
            reason=str(reason),
            grade=entry.grade,
            source=entry.source,
            marking=entry.marking,
            created_by=by,
            updated_by=by,
            amount=-entry.amount,
            currency=entry.currency,
            amount_usd=-entry.amount_usd,
            rate_set=entry.rate_set,
            rated_on=entry.rated_on,
            usd_per_unit=entry.usd_per_unit,
            nature=entry.nature,
            in_pledge_currency=(
                None if entry.in_pledge_currency is None else -entry.in_pledge_currency
            ),
        )


@transaction.atomic
def record_instalment(
    *,
    pledge: Pledge,
    amount: Decimal,
    due_on: date,
    agreed_on: date | None = None,
    marking: Marking,
    by: "User | None",
    reason: Reason | str | None = None,
    source: Source | None = None,
) -> Instalment:
    """Record a part of a pledge with its own due date, at the pledge's own rate.

    Refused if the instalments would be more than the pledge.
    """
    pledge = lock_pledge(pledge)
    refuse_unplanned(pledge, amount, by)
    converted = convert(amount, pledge.currency, pledge.pledged_on, pledge.rate_set)
    with recorded_by(by, reason=reason, source=source):
        return Instalment.objects.create(
            pledge=pledge,
            amount=amount,
            amount_usd=converted.amount_usd,
            due_on=due_on,
            agreed_on=agreed_on,
            marking=marking,
            created_by=by,
            updated_by=by,
        )


@transaction.atomic
def record_statement(
    *,
    pledge: Pledge,
    kind: str = StatementKind.UNDELIVERED,
    amount: Decimal,
    currency: str,
    stated_on: date,
    grade: str,
    marking: Marking,
    by: "User | None",
    reason: Reason | str | None = None,
    source: Source | None = None,
    citation: str = "",
    note: str = "",
) -> PledgeStatement:
    """Record what a source said of a pledge; another that disagrees stays beside it."""
    pledge = lock_pledge(pledge)
    refuse_second_statement(pledge, kind, stated_on, source, by)
    converted = convert(amount, currency, stated_on)
    with recorded_by(by, reason=reason, source=source):
        return PledgeStatement.objects.create(
            pledge=pledge,
            kind=kind,
            stated_on=stated_on,
            note=note,
            grade=grade,
            source=source,
            citation=citation,
            marking=marking,
            created_by=by,
            updated_by=by,
            **money(amount, currency, converted),
        )
