"""A ledger as plain facts: what was promised, what came, what was said, at which rates.

Money stands in the currency that it was stated in, and in the dollars of its own day.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from tests.donors.reference.rates import Rates

FIRM = "firm"
SOFT = ("press", "unverified")


@dataclass(frozen=True)
class Entry:
    """A line of a pledge's ledger: kind 2, 3 or 12 of IATI; negative takes back."""

    key: int
    kind: str
    day: date
    amount: Decimal
    currency: str
    usd: Decimal
    # What it counts for in the pledge's own currency, where it is in another.
    in_pledge_currency: Decimal | None = None
    nature: str = ""
    grade: str = "official"
    is_secret: bool = False
    reverses: int | None = None
    takes_from: int | None = None


@dataclass(frozen=True)
class Statement:
    """So much was still undelivered, or had been pledged, said a source on a day."""

    key: int
    kind: str
    day: date
    amount: Decimal
    currency: str
    usd: Decimal
    in_pledge_currency: Decimal | None = None
    grade: str = "official"
    is_secret: bool = False


@dataclass(frozen=True)
class Instalment:
    """A part of the pledge with a due date, in the pledge's currency."""

    key: int
    due_on: date
    amount: Decimal
    usd: Decimal
    agreed_on: date | None = None
    is_secret: bool = False


@dataclass(frozen=True)
class Condition:
    """What must happen first."""

    key: int
    set_on: date
    met_on: date | None = None
    is_secret: bool = False


@dataclass(frozen=True)
class Explanation:
    """Why the money has not come, in the donor's words."""

    key: int
    reason: str
    day: date
    grade: str = "official"
    is_secret: bool = False


@dataclass(frozen=True)
class Pledge:
    """A promise; `parent` is the key of the whole that it is a part of."""

    key: int
    donor: str
    donor_is_state: bool = True
    conference: str | None = None
    sector: str = ""
    line: str = "economic"
    instrument: str = "grant"
    channel: str = "direct"
    pledged_on: date = date(2003, 10, 24)
    amount: Decimal | None = None
    currency: str = "USD"
    usd: Decimal | None = None
    rate_set: str | None = None
    rated_on: date | None = None
    usd_per_unit: Decimal | None = None
    high_usd: Decimal | None = None
    period_from: date | None = None
    period_to: date | None = None
    is_tracked: bool = True
    is_onward: bool = False
    parent: int | None = None
    grade: str = "official"
    is_secret: bool = False
    entries: tuple[Entry, ...] = ()
    statements: tuple[Statement, ...] = ()
    instalments: tuple[Instalment, ...] = ()
    conditions: tuple[Condition, ...] = ()
    explanations: tuple[Explanation, ...] = ()

    @property
    def own_rate(self) -> Fraction:
        """US dollars for one unit, as the pledge's own two amounts have it."""
        return Fraction(self.usd) / Fraction(self.amount)


@dataclass(frozen=True)
class World:
    """All pledges, and the rates; a pledge is stored under its own key."""

    pledges: tuple[Pledge, ...]
    rates: Rates = field(repr=False)
    secret_donors: frozenset[str] = frozenset()

    def as_seen(self) -> "World":
        """What a reader without clearance sees: as if the rest had never been."""
        pledges = tuple(
            _without_secrets(pledge)
            for pledge in self.pledges
            if not pledge.is_secret and pledge.donor not in self.secret_donors
        )
        return replace(self, pledges=pledges)

    def wholes(self, on: date) -> list[Pledge]:
        """What totals count: neither parts nor what a fund passes on."""
        return [
            pledge
            for pledge in self.pledges
            if pledge.parent is None
            and not pledge.is_onward
            and pledge.pledged_on <= on
        ]

    def members(self, whole: Pledge, on: date) -> list[Pledge]:
        """The pledge itself and its parts, which it answers for."""
        parts = self.parts.get(whole.key, [])
        return [whole, *(part for part in parts if part.pledged_on <= on)]

    @cached_property
    def parts(self) -> dict[int, list[Pledge]]:
        """The parts of each whole, by its key."""
        found: dict[int, list[Pledge]] = {}
        for pledge in self.pledges:
            if pledge.parent is not None:
                found.setdefault(pledge.parent, []).append(pledge)
        return found


def _without_secrets(pledge: Pledge) -> Pledge:
    kept = {
        name: tuple(one for one in getattr(pledge, name) if not one.is_secret)
        for name in (
            "entries",
            "statements",
            "instalments",
            "conditions",
            "explanations",
        )
    }
    return replace(pledge, **kept)


def counts(grade: str, evidence: str) -> bool:
    """Press-only and unverified figures count only where all evidence is asked for."""
    return evidence != FIRM or grade not in SOFT
