"""Bars as cells of a table, which every mail program draws, with images off too."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from donors.gap_report.bars import Piece
from partnership.dashboard.balance.panel import Bar
from partnership.dashboard.balance.strips import sides_filled
from partnership.dashboard.mail.styles import INK, LINES, PALE, PAPER
from partnership.evidence.charts.scale import FULL

WHOLE = 100
# How the page's bar calls its pieces -> the fill, and the edge of what is not filled.
LOOKS = {
    "economic": (LINES["economic"], ""),
    "open": (PAPER, LINES["economic"]),
    "economic-pale": (PALE["economic"], ""),
    "ink": (INK, ""),
}


@dataclass(frozen=True)
class Cell:
    """A piece of a bar: so many hundredths of its room, and how it is filled."""

    percent: int
    colour: str
    edge: str = ""

    @property
    def is_black(self) -> bool:
        """Black would not be seen on a dark screen."""
        return self.colour == INK


def gap_strip(pieces: Iterable[Piece]) -> list[Cell]:
    """The gap cut into its parts, as the page's bar has them."""
    return _filled([Cell(_percent(one.width), *LOOKS[one.look]) for one in pieces])


def donor_strip(width: int) -> list[Cell]:
    """What a donor has still to deliver, beside the one that has most."""
    return _filled([Cell(_percent(width), LINES["economic"])])


def side_strip(bar: Bar) -> list[Cell]:
    """What each side bears of a line's effort, in the order of the words beside it."""
    # A mail has no patterns: the page's two tones, then open, then ink.
    solid, pale = LINES[bar.line], PALE[bar.line]
    looks = ((solid, ""), (pale, ""), (PAPER, solid), (INK, ""))
    of = dict(zip(sides_filled(bar.line), looks, strict=True))
    parts = [(Decimal(width.rstrip("%")), of[fill]) for _, width, fill in bar.parts]
    return _filled([Cell(_percent(int(share * 10)), *look) for share, look in parts])


def _percent(thousandths: int) -> int:
    """Nothing that is there vanishes."""
    return max(1, round(thousandths * WHOLE / FULL)) if thousandths > 0 else 0


def _filled(pieces: list[Cell]) -> list[Cell]:
    """The pieces that are there, and the room that they leave."""
    drawn = [piece for piece in pieces if piece.percent]
    rest = WHOLE - sum(piece.percent for piece in drawn)
    return [*drawn, Cell(rest, "")] if rest > 0 else drawn
