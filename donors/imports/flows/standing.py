"""What a known flow has come to by the ledger, for a batch of pledges in one query."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Sum

from donors.balance import COUNTS
from donors.imports.flows.fields import COMMITTED, PAID, PLEDGED
from donors.models import Pledge, Transaction

NOUGHT = Decimal(0)


@dataclass(frozen=True)
class Flow:
    """A flow on record: its sums are in the pledge's own currency."""

    pledge: Pledge
    pledged: Decimal
    committed: Decimal
    paid: Decimal


def flows_of(pledges: Iterable[Pledge]) -> dict[int, Flow]:
    """The flows of these pledges by their keys."""
    known = {pledge.pk: pledge for pledge in pledges}
    entries = Transaction.objects.filter(pledge__in=known).order_by()
    summed = entries.values_list("pledge", "kind").annotate(total=Sum(COUNTS))
    sums = {(pledge, kind): total for pledge, kind, total in summed}
    return {
        key: Flow(
            pledge,
            (pledge.amount or NOUGHT) + sums.get((key, PLEDGED), NOUGHT),
            sums.get((key, COMMITTED), NOUGHT),
            sums.get((key, PAID), NOUGHT),
        )
        for key, pledge in known.items()
    }
