"""What a claim and its stages must fit into, seen or not; only what is seen is told."""

from decimal import Decimal
from typing import Any

from django.db.models import Sum

from donors.debt.words import percent_words
from donors.models import DebtClaim, ReliefStage
from partnership.evidence.refusal import Refused

ALL = Decimal(100)


def lock_claim(claim: DebtClaim) -> DebtClaim:
    """The stored claim, locked: its stages are added one at a time."""
    return DebtClaim.objects.select_for_update().get(pk=claim.pk)


def refuse_second_name(name: str, own: int | None, reader: Any) -> None:
    """One claim for each name; `own` is the claim that is edited."""
    twins = DebtClaim.objects.exclude(pk=own).filter(creditor_name=name)
    if not twins.exists():
        return
    seen = twins.visible_to(reader).exists()
    words = "is recorded already" if seen else "exists that you may not see"
    raise Refused(f"A claim of this name {words}", "creditor_name")


def refuse_more_than_all(
    claim: DebtClaim, percent: Decimal, own: int | None, reader: Any
) -> None:
    """The stages of a claim write off no more than all of it; `own` is one edited."""
    others = ReliefStage.objects.filter(claim=claim).exclude(pk=own)
    if percent <= ALL - _added(others):
        return
    seen = ALL - _added(others.visible_to(reader))
    if percent <= seen:
        words = "other stages exist that you may not see"
    else:
        words = f"{percent_words(seen)} is left"
    raise Refused(f"The stages would write off more than all of it: {words}", "percent")


def _added(stages: Any) -> Decimal:
    return stages.aggregate(sum=Sum("percent"))["sum"] or Decimal(0)
