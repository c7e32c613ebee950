"""Record a part of a pledge with its own due date."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import transaction

from donors.actions.amounts import at_own_rate
from donors.before import refuse_due_before
from donors.limits import lock_pledge, refuse_unplanned
from donors.models import Instalment, Pledge
from partnership.evidence.history import recorded_by
from partnership.evidence.models import Marking, Source
from partnership.evidence.reasons import Reason

if TYPE_CHECKING:
    from partnership.accounts.models import User


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

    Refused if the instalments would be more than the pledge, or it has no rate.
    """
    pledge = lock_pledge(pledge)
    if by:
        refuse_due_before(pledge, due_on)
    refuse_unplanned(pledge, amount, by)
    amount_usd = at_own_rate(pledge, amount, "amount")
    with recorded_by(by, reason=reason, source=source):
        return Instalment.objects.create(
            pledge=pledge,
            amount=amount,
            amount_usd=amount_usd,
            due_on=due_on,
            agreed_on=agreed_on,
            marking=marking,
            created_by=by,
            updated_by=by,
        )
