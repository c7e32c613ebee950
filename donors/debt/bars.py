"""A claim as a range: pale to its bottom, a line to its top, solid what was agreed."""

from dataclasses import dataclass

from donors.models import CreditorGroup, DebtClaim
from partnership.evidence.charts.rows import Number
from partnership.evidence.charts.scale import along, widest
from partnership.evidence.counting import is_soft


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
    largest = widest(claim.high_usd for claim in drawn)
    return {claim.pk: _bar(claim, largest) for claim in drawn if largest}


def _bar(claim: DebtClaim, largest: Number) -> ClaimBar:
    is_range = claim.high_usd > claim.low_usd
    return ClaimBar(
        pale=along(claim.low_usd, largest),
        range_to=along(claim.high_usd, largest) if is_range else 0,
        solid=along(claim.agreed_low_usd, largest),
        hollow=is_soft(claim.grade),
    )
