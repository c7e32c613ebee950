"""Measures: what the records of a line say of how an action goes (design, 3.5).

The line that knows the subject registers its measures in its `apps.py`. Each reads all
that it is asked of at once, and says a figure with its unit, a sentence and where the
records are; the measure's own thresholds, which pages show, rate the figure.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from partnership.strategy.rating import Rating
from partnership.strategy.subjects import ACTOR, GROUPING, Key


@dataclass(frozen=True)
class Asked:
    """What measures are asked: of which subjects, when, by whom, on which evidence."""

    on: date
    reader: Any
    evidence: str
    # The actors that a subject stands for; None is everything, or another record.
    actors: Mapping[Key, frozenset[int] | None]

    @property
    def everybody(self) -> frozenset[int] | None:
        """All the actors that are asked about; None where one subject is everything."""
        if None in self.actors.values():
            return None
        return frozenset().union(*self.actors.values())

    @property
    def keys(self) -> list[int]:
        """The keys of the records that are asked about."""
        return [pk for _, pk in self.actors if pk is not None]


@dataclass(frozen=True)
class Figure:
    """What a measure says of one subject; without an amount nothing is known."""

    words: str
    url: str
    amount: Decimal | int | None = None
    # Such as 150 days; 0%.
    said: str = ""
    # Whether part of what it is of is unknown; then it may be bad, but never green.
    is_partial: bool = False


@dataclass(frozen=True)
class Scale:
    """From which amount on a figure is no longer green, and no longer amber.

    `unit` follows the amount, such as % or " days"; a `falling` scale gets worse as
    the amount gets less.
    """

    amber: Decimal | int
    red: Decimal | int
    unit: str = ""
    falling: bool = False

    def rate(self, amount: Decimal | int) -> Rating:
        """Green, amber or red."""
        sign = -1 if self.falling else 1
        if sign * amount >= sign * self.red:
            return Rating.RED
        return Rating.AMBER if sign * amount >= sign * self.amber else Rating.GREEN

    @property
    def words(self) -> str:
        """Amber from 10%, red from 25%; falling: amber at 180 days or less, …"""
        says = "at {} or less" if self.falling else "from {}"
        amber, red = (
            says.format(f"{amount}{self.unit}") for amount in (self.amber, self.red)
        )
        return f"amber {amber}, red {red}"


@dataclass(frozen=True)
class Measure:
    """One measure: what it reads, what it may be of, and how its figures are rated."""

    name: str
    label: str
    # Of what it is measured, as a sentence for the page.
    what: str
    right: str
    scale: Scale
    read: Callable[[Asked], Mapping[Key, Figure]]
    # The keys of all markings that its figures rest on.
    marks: Callable[[Asked], Iterable[int]]
    takes: tuple[str, ...] = (ACTOR, GROUPING)
    # Whether it may be of everything.
    of_all: bool = True


MEASURES: dict[str, Measure] = {}


def register_measure(measure: Measure) -> None:
    """Make a measure known, once; two may not share a name."""
    if MEASURES.setdefault(measure.name, measure) != measure:
        raise ImproperlyConfigured(f"Two measures are named {measure.name}.")
