"""What a line says of the effort: measures by side and day (decision 52)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.urls import reverse

from partnership.actors.sides import Side, Sides
from partnership.evidence.counting import FIRM
from partnership.evidence.lines import Line
from partnership.evidence.models import RecordQuerySet


class Borne(NamedTuple):
    """What a side bore by a day; a figure of None was recorded by nobody.

    `unknown` of its records have no figure; so many are press only or unverified.
    """

    day: date
    side: Side
    figure: Decimal | int | None
    unknown: int = 0
    press: int = 0
    unverified: int = 0


@dataclass(frozen=True)
class Effort:
    """What is asked: these days, for a reader, by the evidence that counts."""

    days: tuple[date, ...]
    reader: Any
    sides: Sides
    evidence: str = FIRM

    @property
    def last(self) -> date:
        """The last of the days."""
        return self.days[-1]


class Row(NamedTuple):
    """A record behind a share. Its page is of the address `page`, by `page_id`."""

    bearer_id: int
    actor_name: str | None
    what: str
    dated_on: date
    precision: str
    figure: Decimal
    evidence: str
    source_title: str | None
    record_id: int
    page: str
    page_id: int

    @property
    def url(self) -> str:
        """The address of the page that shows it."""
        return reverse(self.page, args=[self.page_id])


@dataclass(frozen=True)
class Measure:
    """One measure of the effort: its words, and how it is read."""

    key: str
    line: Line
    name: str
    # What is counted, such as: 168,000 personnel. Empty for money.
    unit: str
    # How a figure comes about, and what it leaves out, in plain words.
    formula: str
    leaves_out: str
    # What has no figure, in the singular and plural; empty where everything has one.
    unknown: tuple[str, str]
    # What its press only or unverified records are.
    noun: str
    read: Callable[[Effort], Iterator[Borne]]
    # The records behind a share at the last day, as values of Row.
    rows: Callable[[Effort, Side], QuerySet]
    # What is counted on the last day, of all sides, with its sources.
    counted: Callable[[Effort], list[QuerySet]]
    # All that the measure reads and names by the last day.
    bears: Callable[[Effort], list[RecordQuerySet]]

    @property
    def is_money(self) -> bool:
        """Whether its figures are US dollars."""
        return not self.unit
