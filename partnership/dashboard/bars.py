"""Bars for the front page: whole numbers in a thousand, ready to be drawn."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from coalition.models import Contributor
from donors.position import PledgePosition

FULL = 1000
# The longest bar leaves a little room, so that the scale can be a round number.
STEPS = (1, 2, 3, 5, 7.5, 10)


@dataclass(frozen=True)
class StrengthBar:
    """One contributor's personnel as a bar."""

    name: str
    slug: str
    personnel: int | None
    stated_on: date | None
    width: int


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
    pale: int
    solid: int
    black: int


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


def strength_bars(contributors: list[Contributor]) -> Bars:
    """The contributors' personnel on one scale."""
    full = round_scale(max((one.personnel or 0 for one in contributors), default=0))
    return Bars(
        full,
        [
            StrengthBar(
                name=str(one.actor),
                slug=one.actor.slug,
                personnel=one.personnel,
                stated_on=one.stated_on,
                width=int(FULL * (one.personnel or 0) / full),
            )
            for one in contributors
        ],
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
        pale=int(FULL * (position.pledged_usd or 0) / full),
        solid=int(FULL * inside / full),
        black=int(FULL * above / full),
    )
