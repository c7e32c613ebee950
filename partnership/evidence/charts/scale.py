"""Scales from nought: round numbers, and how far along a number stands."""

from collections.abc import Iterable
from decimal import Decimal
from math import ceil

from partnership.evidence.charts.rows import Number
from partnership.evidence.templatetags.display import MILLION

# A bar in a row of a table is drawn in a box so wide; templates say 1000 too.
FULL = 1000
TICKS = 5
ROUND = (1, 2, 3, 5, 7.5, 10)


def round_numbers(most: Number) -> range:
    """From nought by 1, 2 or 5 with noughts, to the first that `most` is not above.

    There are at most five above nought, and always one.
    """
    step = _step(most)
    return range(0, step * max(ceil(most / step), 1) + 1, step)


def round_scale(largest: Number) -> Decimal:
    """The smallest round number that holds the largest bar."""
    if largest <= 0:
        return Decimal(1)
    power = Decimal(10) ** (len(str(int(largest))) - 1)
    sizes = (Decimal(str(step)) * power for step in ROUND)
    return next(size for size in sizes if size >= largest)


def round_millions(usd: Number) -> str:
    """A round number of US dollars in millions, no longer than it is: 250; 7.5."""
    return f"{(Decimal(usd) / MILLION).normalize():,f}"


def along(number: Number | None, full: Number, length: int = FULL) -> int:
    """How far from nought a number stands on a scale that ends with `full`.

    Rounded down, so that parts never reach beyond their whole; none is nought.
    """
    return int(length * (number or 0) / full) if full else 0


def widest(numbers: Iterable[Number | None]) -> Number:
    """The largest of these, for a scale that need not be round; nought of none."""
    return max((number or 0 for number in numbers), default=0)


def _step(most: Number) -> int:
    unit = 1
    while True:
        for factor in (1, 2, 5):
            if factor * unit * TICKS >= most:
                return factor * unit
        unit *= 10
