"""What the figures of pledges rest on: a page that shows them bears its markings."""

from typing import TYPE_CHECKING

from donors.models import (
    Condition,
    Explanation,
    Instalment,
    PledgeStatement,
    Transaction,
)
from partnership.evidence.models import RecordQuerySet

if TYPE_CHECKING:
    from partnership.accounts.models import User

RESTS_ON = (Transaction, PledgeStatement, Instalment, Condition, Explanation)


def borne_by(pledges: RecordQuerySet, reader: "User") -> list[RecordQuerySet]:
    """These pledges, and the records beside them that the reader may see."""
    keys = pledges.order_by().values("pk")
    beside = [
        model.objects.visible_to(reader).filter(pledge__in=keys) for model in RESTS_ON
    ]
    return [pledges.order_by(), *beside]
