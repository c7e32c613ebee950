"""Shares that add up to exactly a hundred as they are shown (decision 52)."""

from collections.abc import Sequence
from decimal import Decimal

Number = Decimal | int
TENTH, WHOLE = Decimal("0.1"), Decimal(1)
HUNDRED = Decimal(100)


def shares(
    figures: Sequence[Number | None], step: Decimal = TENTH
) -> list[Decimal | None]:
    """Each figure as per cent of all that are known, in steps of a tenth or of one.

    What rounding down leaves goes to the largest remainders, the first of equals first.
    Unknown stays unknown. What stands alone would always be a hundred and says nothing,
    so it has no share; neither has anything without a whole to be a part of.
    """
    known = [Decimal(figure) for figure in figures if figure is not None]
    whole = sum(known, Decimal(0))
    if len(known) < 2 or whole <= 0 or min(known) < 0:
        return [None] * len(figures)
    units = HUNDRED / step
    exact = [None if one is None else Decimal(one) * units / whole for one in figures]
    # Whole numbers, so that a share has the decimals of its step and no exponent.
    least = [None if one is None else int(one) for one in exact]
    left = int(units) - sum(one for one in least if one is not None)
    remainders = sorted(
        (low - one, place)
        for place, (one, low) in enumerate(zip(exact, least, strict=True))
        if one is not None and low is not None
    )
    for _, place in remainders[:left]:
        least[place] += 1
    return [None if one is None else one * step for one in least]
