"""Negative transactions, as publishers write corrections: they take earlier ones back.

A ledger has no negative entry of its own. So an earlier one is taken back by a
reversal, the newest first, and what stays of it is entered anew on the same day: at
every date the sum is that of the file.
"""

from dataclasses import replace
from decimal import Decimal

from donors.iati.drafting.draft import Line

REASON = "A negative transaction of the publisher"


class TooMuch(ValueError):
    """More is taken back than was given before it."""


def corrected(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of one kind and currency by date, with reversals, and what is wrong."""
    done: list[Line] = []
    wrong: list[Line] = []
    # The places of what stands and can be taken back.
    standing: list[int] = []
    for line in lines:
        if line.stated.amount > 0:
            standing.append(len(done))
            done.append(line)
            continue
        try:
            _take_back(line, done, standing)
        except TooMuch:
            wrong.append(line)
    return done, wrong


def _take_back(line: Line, done: list[Line], standing: list[int]) -> None:
    taken = -line.stated.amount
    places = _places(taken, done, standing)
    for place in places:
        standing.remove(place)
        amount = done[place].stated.amount
        done.append(_entry(line, -amount, reverses=place))
    left = sum((done[place].stated.amount for place in places), Decimal(0)) - taken
    if left:
        standing.append(len(done))
        done.append(_entry(line, left))


def _places(taken: Decimal, done: list[Line], standing: list[int]) -> list[int]:
    """What is taken back: the newest of this very amount, else the newest ones."""
    for place in reversed(standing):
        if done[place].stated.amount == taken:
            return [place]
    found, together = [], Decimal(0)
    for place in reversed(standing):
        found.append(place)
        together += done[place].stated.amount
        if together >= taken:
            return found
    raise TooMuch


def _entry(line: Line, amount: Decimal, reverses: int | None = None) -> Line:
    stated = replace(line.stated, amount=amount)
    return replace(line, stated=stated, reverses=reverses, reason=REASON)
