"""Bars as cells of a table, which every mail program draws, with images off too."""

from dataclasses import dataclass

from partnership.dashboard.bars import FULL, PledgeBar, StrengthBar
from partnership.dashboard.mail.styles import INK, LINES, PALE, PAPER

WHOLE = 100


@dataclass(frozen=True)
class Cell:
    """A piece of a bar: so many hundredths of its room, and how it is filled."""

    percent: int
    colour: str
    edge: str = ""


def strength_strip(bar: StrengthBar) -> list[Cell]:
    """A contributor's personnel; an outline where it rests on press reports."""
    return _filled([_piece(bar.width, LINES["security"], hollow=bar.hollow)])


def pledge_strip(bar: PledgeBar) -> list[Cell]:
    """Solid undelivered, pale the rest of the pledge, black beyond the pledge."""
    return _filled(
        [
            _piece(bar.solid, LINES["economic"], hollow=bar.hollow),
            _piece(bar.pale - bar.solid, PALE["economic"], hollow=bar.hollow),
            _piece(bar.black, INK),
        ]
    )


def _piece(thousandths: int, colour: str, *, hollow: bool = False) -> Cell:
    if thousandths <= 0:
        return Cell(0, colour)
    percent = max(1, round(thousandths * WHOLE / FULL))
    return Cell(percent, PAPER, colour) if hollow else Cell(percent, colour)


def _filled(pieces: list[Cell]) -> list[Cell]:
    """The pieces that are there, and the room that they leave."""
    drawn = [piece for piece in pieces if piece.percent]
    rest = WHOLE - sum(piece.percent for piece in drawn)
    return [*drawn, Cell(rest, "")] if rest > 0 else drawn
