"""Shares of framings as stacked columns: whole numbers, ready to be drawn."""

from dataclasses import dataclass

from partnership.diplomacy.narrative.shares import MONTH, NONE_FITS, Period, Shares
from partnership.evidence.templatetags.display import MONTHS

# The frame, as templates/diplomacy/_share_chart.html has it too.
LEFT, RIGHT, TOP, BOTTOM = 58, 640, 34, 300
LABEL_HEIGHT = 20
COLUMN = 0.7
LONGEST = 28
# A tone or pattern each, so that they differ in greyscale and in print.
FILLS = (
    *("#00625a", "#c9e0dc", "url(#share-stripes)", "url(#share-dots)"),
    *("url(#share-hatch)", "#7fb0aa"),
)
OTHERS = "url(#share-others)"


@dataclass(frozen=True)
class Piece:
    """One framing's part of a column."""

    y: int
    height: int
    fill: str


@dataclass(frozen=True)
class Column:
    """A period: its parts from the bottom up, its name and how many statements."""

    x: int
    width: int
    middle: int
    pieces: list[Piece]
    label: str
    year: str
    number: int


@dataclass(frozen=True)
class Key:
    """What a tone or a pattern stands for."""

    y: int
    fill: str
    label: str


@dataclass(frozen=True)
class Chart:
    """The columns and the key, the topmost part of a column first."""

    columns: list[Column]
    keys: list[Key]


def draw(shares: Shares) -> Chart | None:
    """The chart; None where there are too few statements to say anything by it."""
    if shares.are_few:
        return None
    layers = _layers(shares)
    room = (RIGHT - LEFT) / len(shares.periods)
    columns = [
        _column(period, LEFT + place * room, room, layers)
        for place, period in enumerate(shares.periods)
    ]
    keys = [
        Key(TOP + LABEL_HEIGHT * place, fill, _short(label))
        for place, (label, fill, _) in enumerate(reversed(layers))
    ]
    return Chart(columns, keys)


def _layers(shares: Shares) -> list[tuple[str, str, list[int]]]:
    """A name, a fill and the keys that it stands for, from the bottom up.

    Framings beyond the fills, and what no framing fits, have one pattern together.
    """
    framings = [key for key in shares.names if key > NONE_FITS]
    drawn, rest = framings[: len(FILLS)], framings[len(FILLS) :]
    rest += [key for key in shares.names if key <= NONE_FITS]
    layers = [
        (shares.names[key], fill, [key])
        for key, fill in zip(drawn, FILLS, strict=False)
    ]
    if rest:
        words = shares.names[rest[0]] if len(rest) == 1 else "Others and none"
        layers.append((words, OTHERS, rest))
    return layers


def _column(period: Period, left: float, room: float, layers: list) -> Column:
    pieces, below = [], 0
    for _, fill, keys in layers:
        above = below + sum(period.counts.get(key, 0) for key in keys)
        if above > below:
            top, bottom = _y(above, period.number), _y(below, period.number)
            pieces.append(Piece(top, bottom - top, fill))
        below = above
    month = MONTHS[period.begins.month][:3]
    quarter = f"Q{(period.begins.month + 2) // 3}"
    return Column(
        x=round(left + room * (1 - COLUMN) / 2),
        width=round(room * COLUMN),
        middle=round(left + room / 2),
        pieces=pieces,
        label=month if period.by == MONTH else quarter,
        year=str(period.begins.year),
        number=period.number,
    )


def _y(count: int, of: int) -> int:
    return BOTTOM - round((BOTTOM - TOP) * count / of)


def _short(label: str) -> str:
    """A name as long as there is room; the table has it in full."""
    return label if len(label) <= LONGEST else f"{label[: LONGEST - 1]}…"
