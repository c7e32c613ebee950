"""What the creditors of one table claim together, without counting anything twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from donors.models import CreditorGroup, DebtClaim

# Where a group is itself a part of another; the rest stand side by side.
PART_OF = {
    CreditorGroup.PARIS_CLUB: CreditorGroup.TOTAL,
    CreditorGroup.NON_PARIS_CLUB: CreditorGroup.TOTAL,
    CreditorGroup.NON_PARIS_CLUB_ARAB: CreditorGroup.NON_PARIS_CLUB,
    CreditorGroup.COMMERCIAL: CreditorGroup.TOTAL,
    CreditorGroup.MULTILATERAL: CreditorGroup.TOTAL,
}
SEVERAL = {CreditorGroup.NON_PARIS_CLUB_ARAB: "Arab creditors outside the Paris Club"}


@dataclass(frozen=True)
class Amounts:
    """A claim or what became of it, as ranges in US dollars; unknown is None."""

    low_usd: Decimal | None = None
    high_usd: Decimal | None = None
    agreed_low_usd: Decimal | None = None
    agreed_high_usd: Decimal | None = None

    @classmethod
    def of(cls, claim: DebtClaim) -> Self:
        """The amounts of one claim with its relief."""
        return cls(
            claim.low_usd, claim.high_usd, claim.agreed_low_usd, claim.agreed_high_usd
        )

    @classmethod
    def added(cls, several: Iterable[Self]) -> Self:
        """Several together; a sum of nothing known is unknown."""
        columns = zip(
            *(
                (one.low_usd, one.high_usd, one.agreed_low_usd, one.agreed_high_usd)
                for one in several
            ),
            strict=True,
        )
        return cls(*(_sum(column) for column in columns))


@dataclass(frozen=True)
class DebtGroup:
    """A group's claims, and what they come to."""

    group: CreditorGroup
    claims: list[DebtClaim]
    # The group's own figure, where a source states one; else its members are added.
    stated: DebtClaim | None
    sums: Amounts

    @property
    def label(self) -> str:
        """The group in words; a claim of it says the same of one creditor."""
        return SEVERAL.get(self.group, self.group.label)

    @property
    def rule(self) -> str:
        """How the sums came about."""
        if self.stated:
            return "As stated for the group; its members are in it and not added."
        return "The claims of its members on record, added up."


def grouped(claims: list[DebtClaim], counted: list[DebtClaim]) -> list[DebtGroup]:
    """The groups in the order of the tables; only `counted` claims are in a sum."""
    sums: dict[CreditorGroup, Amounts] = {}
    # From the innermost group outwards: a group without a figure adds up its parts.
    for group in sorted(CreditorGroup, key=_depth, reverse=True):
        stated = _stated(group, counted)
        if stated:
            sums[group] = Amounts.of(stated)
            if stated.agreed_low_usd is not None:
                continue
        parts = [sums[part] for part, whole in PART_OF.items() if whole == group]
        members = [Amounts.of(claim) for claim in counted if _is_member(claim, group)]
        added = Amounts.added([*parts, *members])
        sums[group] = _with_relief_of(sums.get(group), added)
    found = [
        DebtGroup(
            group,
            [claim for claim in claims if claim.group == group],
            _stated(group, counted),
            sums[group],
        )
        for group in CreditorGroup
    ]
    return [one for one in found if one.claims or one.group == CreditorGroup.TOTAL]


def _with_relief_of(own: Amounts | None, members: Amounts) -> Amounts:
    """A stated claim whose relief is that of its members, or all from them."""
    if own is None:
        return members
    return Amounts(
        own.low_usd, own.high_usd, members.agreed_low_usd, members.agreed_high_usd
    )


def _stated(group: CreditorGroup, counted: list[DebtClaim]) -> DebtClaim | None:
    """The newest figure for the group as a whole; None where no source has one."""
    own = [claim for claim in counted if claim.group == group and is_of_group(claim)]
    return max(own, key=lambda claim: (claim.stated_on, claim.pk), default=None)


def is_of_group(claim: DebtClaim) -> bool:
    """Whether several creditors claim it together."""
    return claim.creditor_id is None


def _is_member(claim: DebtClaim, group: CreditorGroup) -> bool:
    return claim.group == group and not is_of_group(claim)


def _depth(group: CreditorGroup) -> int:
    whole = PART_OF.get(group)
    return 0 if whole is None else 1 + _depth(whole)


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None
