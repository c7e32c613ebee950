"""A claim as a range: pale to its bottom, a line to its top, solid what was agreed."""

from dataclasses import dataclass
from decimal import Decimal

from donors.models import CreditorGroup, DebtClaim
from partnership.evidence.counting import is_soft

FULL = 1000


@dataclass(frozen=True)
class ClaimBar:
    """One claim on the scale of all: whole numbers in a thousand."""

    pale: int
    range_to: int
    solid: int
    hollow: bool


def claim_bars(claims: list[DebtClaim]) -> dict[int, ClaimBar]:
    """A bar by the claim's key; all creditors together have none and set no scale."""
    drawn = [claim for claim in claims if claim.group != CreditorGroup.TOTAL]
    widest = max((claim.high_usd for claim in drawn), default=Decimal(0))
    return {claim.pk: _bar(claim, widest) for claim in drawn if widest}


def _bar(claim: DebtClaim, widest: Decimal) -> ClaimBar:
    is_range = claim.high_usd > claim.low_usd
    return ClaimBar(
        pale=_place(claim.low_usd, widest),
        range_to=_place(claim.high_usd, widest) if is_range else 0,
        solid=_place(claim.agreed_low_usd or Decimal(0), widest),
        hollow=is_soft(claim.grade),
    )


def _place(amount: Decimal, widest: Decimal) -> int:
    return round(FULL * amount / widest)
