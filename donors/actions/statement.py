"""Record what a source says of a pledge."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import transaction

from donors.actions.amounts import money_of
from donors.before import refuse_undelivered_before
from donors.limits import lock_pledge, refuse_second_statement
from donors.models import Pledge, PledgeStatement, StatementKind
from partnership.evidence.history import recorded_by
from partnership.evidence.models import Marking, Source
from partnership.evidence.reasons import Reason

if TYPE_CHECKING:
    from partnership.accounts.models import User


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
    if by:
        refuse_undelivered_before(pledge, kind, stated_on)
    refuse_second_statement(pledge, kind, stated_on, source, by)
    amounts = money_of(pledge, amount, currency, stated_on)
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
            **amounts,
        )
