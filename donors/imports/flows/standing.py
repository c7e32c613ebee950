"""What a known flow has come to by the ledger, for a batch of pledges in one query."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, Sum

from donors.balance import COUNTS
from donors.imports.flows.fields import COMMITTED, PAID, PLEDGED
from donors.models import Pledge, Transaction

NOUGHT = Decimal(0)
UNSEEN = "changes, and entries exist that you may not see: change it on its own page"


@dataclass(frozen=True)
class Flow:
    """A flow on record: its sums are in the pledge's own currency.

    They are of the entries that the reader sees. Where others exist, nobody can say by
    how much a new sum differs, so that it is changed by hand (as `change_to` has it).
    """

    pledge: Pledge
    pledged: Decimal
    committed: Decimal
    paid: Decimal
    is_partly_seen: bool = False


def flows_of(pledges: Iterable[Pledge], reader: Any) -> dict[int, Flow]:
    """The flows of these pledges by their keys, as this reader sees them."""
    known = {pledge.pk: pledge for pledge in pledges}
    entries = Transaction.objects.filter(pledge__in=known).order_by()
    seen = Q(marking__in=reader.visible_marking_ids)
    summed = entries.values_list("pledge", "kind").annotate(
        total=Sum(COUNTS, filter=seen), unseen=Count("pk", filter=~seen)
    )
    found = list(summed)
    sums = {(pledge, kind): total or NOUGHT for pledge, kind, total, _ in found}
    partly = {pledge for pledge, _, _, unseen in found if unseen}
    return {
        key: Flow(
            pledge,
            (pledge.amount or NOUGHT) + sums.get((key, PLEDGED), NOUGHT),
            sums.get((key, COMMITTED), NOUGHT),
            sums.get((key, PAID), NOUGHT),
            key in partly,
        )
        for key, pledge in known.items()
    }
