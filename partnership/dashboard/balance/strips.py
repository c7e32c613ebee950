"""One picture of coalition becoming partnership: a strip of months for each measure.

Columns stand at per cent of the width, so that a strip is as wide as there is room for
and its lines and patterns stay as they are.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from typing import ClassVar

from partnership.actors.sides import Side
from partnership.dashboard.balance.course import Course, Standing
from partnership.dashboard.balance.words import no_share_words, share_words, with_unit
from partnership.evidence.charts.fills import Fill, fills
from partnership.evidence.templatetags.display import date_words, short_day

HEIGHT, LOW = 64, 22
# A run of months without a figure is told in words where there is room for them.
ROOM = 25
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Piece:
    """A side's part of a column: pixels from the top and high, and its fill."""

    y: str
    height: str
    fill: Fill


@dataclass(frozen=True)
class Column:
    """A month: where it stands in per cent of the width; without pieces a gap."""

    x: str
    width: str
    middle: str
    pieces: list[Piece]
    words: str = ""
    # Where the words stand.
    words_y: int = 0


@dataclass(frozen=True)
class Strip:
    """A measure over the months, and what each side bears on the last day."""

    name: str
    line: str
    whole: str
    # Lower where no month has a figure.
    height: int
    columns: list[Column]
    said: str
    # Whether the patterns of its line are not on the page yet.
    is_first: bool


@dataclass(frozen=True)
class Strips:
    """All measures, and the first month, the one in the middle and the last day."""

    template: ClassVar[str] = "dashboard/_balance_strips.html"
    strips: list[Strip]
    first: str
    middle: str
    last: str

    @property
    def keys(self) -> list[tuple[str, Fill]]:
        """Each side in words, and how it is filled, whatever the line's colour."""
        return list(zip(Side.labels, sides_filled("ink"), strict=True))


def sides_filled(line: str) -> tuple[Fill, ...]:
    """From the lead nations on: solid, pale, hatched and dotted."""
    solid, pale, _, dots, hatch, *_ = fills(line)
    return solid, pale, hatch, dots


def draw(courses: list[Course]) -> Strips:
    """The strips of these measures, which are over the same days."""
    seen: set[str] = set()
    strips = []
    for course in courses:
        line = course.measure.line.value
        strips.append(_strip(course, line, is_first=line not in seen))
        seen.add(line)
    days = [one.day for one in courses[0].standings]
    named = (days[0], days[len(days) // 2])
    first, middle = (date_words(day, "month", "short") for day in named)
    return Strips(strips, first, middle if len(days) > 2 else "", short_day(days[-1]))


def _strip(course: Course, line: str, *, is_first: bool) -> Strip:
    last = course.last
    measure = course.measure
    return Strip(
        name=measure.name,
        line=line,
        whole="" if last.whole is None else with_unit(last.whole, measure),
        height=HEIGHT if course.is_known else LOW,
        columns=_columns(course, sides_filled(line)),
        said=said_of(last) if last.is_recorded else "",
        is_first=is_first,
    )


def said_of(standing: Standing) -> str:
    """Lead nations 93.6%; other coalition members 6.4%; host nation: no figure."""
    said = []
    for side, share in standing.shares.items():
        words = share_words(share, standing.figures[side])
        said.append(f"{side.label}{':' if share is None else ''} {words}")
    first, *others = said
    return "; ".join([first, *(one[0].lower() + one[1:] for one in others)])


def _columns(course: Course, filled: tuple[Fill, ...]) -> list[Column]:
    number = len(course.standings)
    slot = HUNDRED / number
    columns, place = [], 0
    # Months with shares have no such words.
    kinds = groupby(
        course.standings, lambda one: "" if one.is_known else no_share_words(one)
    )
    for nothing, run in kinds:
        standings = list(run)
        if not nothing:
            columns += [
                _column(place + more, slot, 1, _pieces(one, filled))
                for more, one in enumerate(standings)
            ]
        else:
            gap = _column(place, slot, len(standings), [])
            height = HEIGHT if course.is_known else LOW
            words = nothing if len(standings) * slot >= ROOM else ""
            columns.append(replace(gap, words=words, words_y=height // 2 + 4))
        place += len(standings)
    return columns


def _column(place: int, slot: Decimal, slots: int, pieces: list[Piece]) -> Column:
    x, width = place * slot, slots * slot
    gap = slot / 10
    at = (x + gap / 2, width - gap, x + width / 2)
    return Column(*(f"{one:.2f}%" for one in at), pieces)


def _pieces(standing: Standing, filled: tuple[Fill, ...]) -> list[Piece]:
    """From the bottom up, lead nations first; what is under a pixel is not drawn."""
    pieces, floor = [], Decimal(HEIGHT)
    for side, fill in zip(Side, filled, strict=True):
        height = (standing.shares[side] or 0) * HEIGHT / HUNDRED
        floor -= height
        if height:
            pieces.append(Piece(f"{floor:.1f}", f"{height:.1f}", fill))
    return pieces
