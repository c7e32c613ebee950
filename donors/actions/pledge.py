"""Record what a donor promises."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import transaction

from donors.actions.amounts import money
from donors.models import Pledge
from donors.rates import convert
from partnership.evidence.history import recorded_by
from partnership.evidence.models import Marking, Source
from partnership.evidence.reasons import Reason

if TYPE_CHECKING:
    from partnership.accounts.models import User
    from partnership.actors.models import Actor


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
