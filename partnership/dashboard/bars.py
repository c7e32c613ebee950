"""Bars of pledges: whole numbers in a thousand, ready to be drawn."""

from dataclasses import dataclass
from decimal import Decimal

from donors.position import PledgePosition
from partnership.evidence.charts.scale import along, round_millions, round_scale
from partnership.evidence.counting import is_soft


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

    @property
    def full_millions(self) -> str:
        """The end of a scale of US dollars, in millions."""
        return round_millions(self.full)


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
        pale=along(position.pledged_usd, full),
        solid=along(inside, full),
        black=along(above, full),
    )
