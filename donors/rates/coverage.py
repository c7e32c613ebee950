"""What a rate set covers at a date: which currencies, from when to when, with gaps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.db import connection

from donors.models import RateSet
from partnership.evidence.currencies import CURRENCIES

COVERAGE = (Path(__file__).parent / "coverage.sql").read_text()


@dataclass(frozen=True)
class Coverage:
    """The rates of one currency in a set; a gap is more than a week without one."""

    rate_set_id: int
    currency: str
    first: date
    last: date
    rates: int
    gaps: int

    @property
    def name(self) -> str:
        """The currency's name; empty for a code that no list has."""
        known = CURRENCIES.get(self.currency)
        return known.name if known else ""


@dataclass(frozen=True)
class RateSetRow:
    """A rate set with what its currencies cover, together."""

    rate_set: RateSet
    currencies: list[Coverage]

    @property
    def first(self) -> date | None:
        return min((one.first for one in self.currencies), default=None)

    @property
    def last(self) -> date | None:
        return max((one.last for one in self.currencies), default=None)

    @property
    def rates(self) -> int:
        return sum(one.rates for one in self.currencies)

    @property
    def gaps(self) -> int:
        return sum(one.gaps for one in self.currencies)


def read_coverage(
    rate_sets: Iterable[RateSet], on: date, reader: Any
) -> list[RateSetRow]:
    """These sets with their currencies, by the date, in one query for all of them."""
    sets = list(rate_sets)
    asked = [[one.pk for one in sets], on, list(reader.visible_marking_ids)]
    with connection.cursor() as cursor:
        cursor.execute(COVERAGE, asked)
        found = [Coverage(*row) for row in cursor.fetchall()]
    return [
        RateSetRow(one, [row for row in found if row.rate_set_id == one.pk])
        for one in sets
    ]
