"""Bars for the front page: whole numbers in a thousand, ready to be drawn."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from coalition.listing import grade_of
from coalition.models import Contributor
from donors.position import PledgePosition
from partnership.evidence.charts.scale import along, round_scale
from partnership.evidence.counting import is_soft


@dataclass(frozen=True)
class StrengthBar:
    """One contributor's personnel as a bar."""

    name: str
    slug: str
    personnel: int | None
    stated_on: date | None
    width: int
    grade: str = ""
    is_counted: bool = True

    @property
    def hollow(self) -> bool:
        """Drawn as an outline: press only, or unverified."""
        return is_soft(self.grade)


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


def strength_bars(contributors: list[Contributor]) -> Bars:
    """The contributors' personnel on one scale."""
    full = round_scale(max((_figure(one) or 0 for one in contributors), default=0))
    return Bars(full, [_strength_bar(one, full) for one in contributors])


def _figure(one: Contributor) -> int | None:
    """What counts, or else what the press says or nobody bears."""
    return one.press_personnel if one.personnel is None else one.personnel


def _strength_bar(one: Contributor, full: Decimal) -> StrengthBar:
    is_counted, figure = one.personnel is not None, _figure(one)
    return StrengthBar(
        name=str(one.actor),
        slug=one.actor.slug,
        personnel=figure,
        stated_on=one.stated_on if is_counted else one.press_stated_on,
        width=along(figure, full),
        grade=grade_of(one.strength_weakness if is_counted else one.press_weakness),
        is_counted=is_counted,
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
        pale=along(position.pledged_usd, full),
        solid=along(inside, full),
        black=along(above, full),
    )
