"""What every creditor is asked to match: the relief that the Paris Club agreed.

Its agreed minute binds the debtor to seek comparable treatment from all others, so the
benchmark is the record's own, with its source, and not the product's.
"""

from dataclasses import dataclass
from decimal import Decimal

from donors.debt.groups import is_of_group
from donors.debt.words import percent_words
from donors.models import CreditorGroup, DebtClaim


@dataclass(frozen=True)
class Benchmark:
    """The relief that the Paris Club agreed, and the claim that says so."""

    percent: Decimal
    claim: DebtClaim

    @property
    def words(self) -> str:
        """80%."""
        return percent_words(self.percent)

    @property
    def whose(self) -> str:
        """The Paris Club (19 creditors), as it stands within a sentence."""
        name = self.claim.creditor_name
        return name if name.lower().startswith("the ") else f"the {name}"

    @property
    def marking_ids(self) -> list[int]:
        """What a page that shows it bears."""
        return [self.claim.marking_id]


def benchmark_of(counted: list[DebtClaim]) -> Benchmark | None:
    """What the Paris Club as a whole agreed; None before it did."""
    agreed = [
        claim
        for claim in counted
        if claim.group == CreditorGroup.PARIS_CLUB
        and is_of_group(claim)
        and claim.agreed_percent is not None
    ]
    newest = max(agreed, key=lambda claim: (claim.stated_on, claim.pk), default=None)
    return Benchmark(newest.agreed_percent, newest) if newest else None


def against(claim: DebtClaim, benchmark: Benchmark | None) -> str:
    """How a creditor's relief compares; empty where there is nothing to compare."""
    if benchmark is None:
        return ""
    if claim.agreed_percent is None:
        return f"benchmark {benchmark.words}"
    distance = claim.agreed_percent - benchmark.percent
    if not distance:
        return f"meets {benchmark.words}"
    points = f"{percent_words(abs(distance)).removesuffix('%')} points"
    return f"{points} {'above' if distance > 0 else 'below'} {benchmark.words}"
