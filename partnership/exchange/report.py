"""A report as data: its name, its right, its filters, its columns and its rows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from django import forms

if TYPE_CHECKING:
    from partnership.accounts.models import User
    from partnership.evidence.overall_marking import OverallMarking

Value = str | int | bool | date | Decimal | None


PART = "Rows and totals are of the records you may see."


class Kind(Enum):
    """What a column holds; each writer knows how its format says it."""

    TEXT = "text"
    USD = "usd"
    DATE = "date"
    YES_NO = "yes or no"


@dataclass(frozen=True)
class Column:
    """A column: its key in JSON, its heading in a table, and what it holds."""

    key: str
    heading: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True)
class Question:
    """What was asked of a report: the filters, the two clocks, and who asks.

    Who reads the past must read inside `reading_as_known`; `known_at` only says so.
    """

    form: forms.Form
    on: date
    reader: "User"
    known_at: datetime | None = None

    @property
    def filters(self) -> dict[str, Any]:
        """The filters that were set, as objects."""
        return self.form.cleaned_data

    @property
    def known_in_words(self) -> str:
        """The instant whose record this is, to the second; "now" is the present one."""
        return self.known_at.isoformat(timespec="seconds") if self.known_at else "now"

    @property
    def filters_in_words(self) -> dict[str, str | None]:
        """Every filter by its name, as a reader would say it; None is not set."""
        return {
            name: self._in_words(name, value) for name, value in self.filters.items()
        }

    def _in_words(self, name: str, value: Any) -> str | None:
        if value in (None, ""):
            return None
        if isinstance(value, date):
            return value.isoformat()
        return str(value)


@dataclass(frozen=True)
class Summary:
    """The totals of a report, and sentences that say what they leave out."""

    totals: dict[str, Value]
    remarks: list[str]


class Reading(NamedTuple):
    """The summary of a report and its rows, streamed, from one and the same query."""

    summary: Summary
    rows: Iterator[tuple[Value, ...]]


class Lines(NamedTuple):
    """The same, each row a line of CSV without its end, as the database writes it."""

    summary: Summary
    lines: Iterator[str]


@dataclass(frozen=True)
class Report:
    """A report. Its rows feed the page, the file and the API alike."""

    name: str
    title: str
    permission: str
    filter_form: type[forms.Form]
    columns: tuple[Column, ...]
    read: Callable[[Question], Reading]
    rates: Callable[[Question], list[str]]
    marking: Callable[[Question], "OverallMarking | None"]
    # For a report of so many rows that Python would take longer than the database.
    read_lines: Callable[[Question], Lines] | None = None


@dataclass(frozen=True)
class Extract:
    """A report with its question, at the moment at which it is written out."""

    report: Report
    question: Question
    generated_at: datetime

    def read(self) -> Reading:
        """Totals, what they leave out, and the rows; each call asks the database."""
        return self.report.read(self.question)

    def read_lines(self) -> Lines | None:
        """The same as lines of CSV; None if Python writes them."""
        read = self.report.read_lines
        return read(self.question) if read else None

    @property
    def marking(self) -> str:
        """The highest marking of anything in it, with all caveats, in words."""
        marking = self.report.marking(self.question)
        return marking.in_words(self.question.reader) if marking else "not marked"

    def remarks(self, summary: Summary) -> list[str]:
        """What a reader must know to use the totals rightly; first, whose they are."""
        if self.question.reader.sees_everything:
            return summary.remarks
        return [PART, *summary.remarks]

    def notes(self, summary: Summary) -> list[tuple[str, str]]:
        """What the file must say of itself besides its rows."""
        asked = self.question
        filters = [f"{n}: {v}" for n, v in asked.filters_in_words.items() if v]
        notes = [
            ("Report", self.report.title),
            ("Marking", self.marking),
            ("As at", asked.on.isoformat()),
            ("As known at", asked.known_in_words),
            ("Generated at", self.generated_at.isoformat(timespec="seconds")),
            ("Filters", "; ".join(filters) or "none"),
        ]
        notes += [("Rates", sentence) for sentence in self.report.rates(asked)]
        notes += [("Note", sentence) for sentence in self.remarks(summary)]
        return notes
