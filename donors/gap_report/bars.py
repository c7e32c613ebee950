"""The bars of the gap chart: widths in thousandths of the widest."""

from dataclasses import dataclass
from decimal import Decimal

from donors.position import PledgePosition
from donors.position.group import Group
from partnership.evidence.charts.rows import Number
from partnership.evidence.charts.scale import along, widest
from partnership.evidence.counting import is_soft


@dataclass(frozen=True)
class Piece:
    """One piece of a bar: its look, where it begins, how wide it is."""

    look: str
    x: int
    width: int


@dataclass(frozen=True)
class GapBar:
    """A pledge's gap, cut into its parts."""

    row: PledgePosition
    pieces: list[Piece]

    @property
    def hollow(self) -> bool:
        """Drawn as outlines: the pledge is press only or unverified."""
        return is_soft(self.row.grade)


def gap_bars(rows: list[PledgePosition]) -> list[GapBar]:
    """One bar for each row; all on one scale from nought."""
    largest = widest(row.used_gap_usd for row in rows)
    return [GapBar(row, pieces(row, largest)) for row in rows]


def pieces(row: PledgePosition | Group, largest: Number) -> list[Piece]:
    """The parts of a gap, of a pledge or of several, on the scale of the widest."""
    parts = [
        ("economic", row.behind_schedule_usd + row.overdue_usd),
        ("open", row.waiting_usd),
        ("economic-pale", row.not_yet_due_usd),
        ("ink", row.above_pledge_usd),
    ]
    found, so_far = [], Decimal(0)
    for look, amount in parts:
        start = along(so_far, largest)
        so_far += amount
        end = along(so_far, largest)
        if amount:
            found.append(Piece(look, start, max(end - start, 1)))
    return found
