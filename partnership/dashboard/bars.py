"""Bars of pledges: whole numbers in a thousand, ready to be drawn."""

from dataclasses import dataclass
from decimal import Decimal

from donors.position import PledgePosition
from partnership.evidence.counting import is_soft

FULL = 1000
# The longest bar leaves a little room, so that the scale can be a round number.
STEPS = (1, 2, 3, 5, 7.5, 10)


@dataclass(frozen=True)
class PledgeBar:
    """One pledge: pale pledged, solid undelivered, black beyond the pledge."""

    id: int
    donor: str
    title: str
    pledged_usd: Decimal | None
    gap_usd: Decimal | None
    basis: str
    discrepancy: str | None
    grade: str
    pale: int
    solid: int
    black: int

    @property
    def hollow(self) -> bool:
        """Drawn as an outline: press only, or unverified."""
        return is_soft(self.grade)


@dataclass(frozen=True)
class Bars:
    """Rows on one scale from zero to `full`, in the rows' own unit."""

    full: Decimal
    rows: list


def round_scale(largest: Decimal | int) -> Decimal:
    """The smallest round number that holds the largest bar."""
    if largest <= 0:
        return Decimal(1)
    power = Decimal(10) ** (len(str(int(largest))) - 1)
    return next(
        Decimal(str(step)) * power
        for step in STEPS
        if Decimal(str(step)) * power >= largest
    )


def pledge_bars(positions: list[PledgePosition]) -> Bars:
    """The pledges with a gap on one scale; the pledge is pale behind its gap."""
    largest = [max(p.pledged_usd or 0, p.used_gap_usd or 0) for p in positions]
    full = round_scale(max(largest, default=Decimal(0)))
    return Bars(full, [_pledge_bar(position, full) for position in positions])


def _pledge_bar(position: PledgePosition, full: Decimal) -> PledgeBar:
    above = position.above_pledge_usd or Decimal(0)
    inside = (position.used_gap_usd or Decimal(0)) - above
    return PledgeBar(
        id=position.id,
        donor=position.donor,
        title=position.title,
        pledged_usd=position.pledged_usd,
        gap_usd=position.used_gap_usd,
        basis=position.basis,
        discrepancy=position.discrepancy,
        grade=position.grade,
        pale=int(FULL * (position.pledged_usd or 0) / full),
        solid=int(FULL * inside / full),
        black=int(FULL * above / full),
    )
