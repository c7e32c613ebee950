"""How far one date lies from another, where of either only a month may be known.

A date that is known to the month is each of its days. From May 2006 to 13 July 2006
are 43 to 73 days, and no single number of days would be true.
"""

from dataclasses import dataclass
from datetime import date
from typing import Self

from partnership.evidence.precision import latest_day

EN_DASH = "\N{EN DASH}"


@dataclass(frozen=True)
class Span:
    """The first and the last day that a date can be."""

    first: date
    last: date

    @classmethod
    def of(cls, on: date, precision: str = "day") -> Self:
        """All the days of a date that is known so exactly."""
        return cls(on, latest_day(on, precision))

    def holds(self, other: "Span") -> bool:
        """Whether the other says the same, or says it more exactly."""
        return self.first <= other.first and other.last <= self.last


@dataclass(frozen=True)
class Move:
    """The fewest and the most days from one date to another; below 0 is earlier."""

    fewest: int
    most: int

    @classmethod
    def between(cls, before: Span, after: Span) -> Self:
        """Every day of the one against every day of the other."""
        return cls((after.first - before.last).days, (after.last - before.first).days)

    def words(self, later: str = "later", earlier: str = "earlier") -> str:
        """43–73 days later, 5 days earlier, on the same day, 16 days earlier to 14 …"""
        if self.fewest == self.most == 0:
            return "on the same day"
        if self.fewest >= 0:
            return f"{_days(self.fewest, self.most)} {later}"
        if self.most <= 0:
            return f"{_days(-self.most, -self.fewest)} {earlier}"
        return f"{_days(-self.fewest)} {earlier} to {_days(self.most)} {later}"


def _days(fewest: int, most: int | None = None) -> str:
    most = fewest if most is None else most
    number = f"{most:,}" if fewest == most else f"{fewest:,}{EN_DASH}{most:,}"
    return f"{number} day{'' if most == 1 else 's'}"
