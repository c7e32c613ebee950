"""What a pledge's ledger says, in the pledge's own currency, whatever the date.

A whole answers for its own entries and for those of its parts. A reader of None, such
as a command or a lock, sees every entry.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Min, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from donors.models import Pledge, PledgeStatement, Transaction, TransactionKind
from partnership.alerts.reader import EVERY_MARKING

COUNTS = Coalesce("in_pledge_currency", "amount")
NOUGHT = Decimal(0)
CHANGED = Q(kind=TransactionKind.PLEDGE)
DISBURSED = Q(kind=TransactionKind.DISBURSEMENT)


@dataclass(frozen=True)
class Balance:
    """How much is pledged, after every change, and how much has been delivered."""

    pledged: Decimal
    delivered: Decimal

    @property
    def left(self) -> Decimal:
        """What is neither delivered nor taken away."""
        return max(self.pledged - self.delivered, NOUGHT)


def counted_of(entry: Transaction | PledgeStatement) -> Decimal:
    """What an entry or a statement counts for in its pledge's currency: COUNTS."""
    own = entry.in_pledge_currency
    return entry.amount if own is None else own


def entries_of(pledge: Pledge, reader: Any = None) -> QuerySet:
    """The ledger of a pledge and of its parts, as far as the reader may see it."""
    reader = reader or EVERY_MARKING
    own = Pledge.objects.visible_to(reader).filter(Q(pk=pledge.pk) | Q(parent=pledge))
    entries = Transaction.objects.visible_to(reader)
    return entries.filter(pledge__in=own.order_by()).order_by()


def balance_of(
    pledge: Pledge, reader: Any = None, until: date = date.max
) -> Balance | None:
    """Where it stands with the entries until this day; None without a figure."""
    if pledge.amount is None:
        return None
    entries = entries_of(pledge, reader).filter(transacted_on__lte=until)
    sums = entries.aggregate(
        changed=Sum(COUNTS, filter=CHANGED), delivered=Sum(COUNTS, filter=DISBURSED)
    )
    changed, delivered = sums["changed"] or NOUGHT, sums["delivered"] or NOUGHT
    return Balance(pledge.amount + changed, delivered)


def lowest_pledged(pledge: Pledge, since: date, reader: Any = None) -> Decimal:
    """The least that is pledged on any day from this one on."""
    changes = entries_of(pledge, reader).filter(CHANGED)
    by_then = changes.filter(transacted_on__lte=OuterRef("transacted_on"))
    running = by_then.values("kind").annotate(sum=Sum(COUNTS)).values("sum")
    later = changes.filter(transacted_on__gt=since)
    found = later.annotate(running=Subquery(running)).aggregate(least=Min("running"))
    now = changes.filter(transacted_on__lte=since).aggregate(sum=Sum(COUNTS))["sum"]
    sums = [now or NOUGHT, *([] if found["least"] is None else [found["least"]])]
    return pledge.amount + min(sums)
