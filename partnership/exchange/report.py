"""A report as data: its name, its right, its filters, its columns and its rows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from django import forms

from partnership.exchange.chart import Chart
from partnership.exchange.reproduction import reproduction

if TYPE_CHECKING:
    from partnership.accounts.models import User
    from partnership.evidence.overall_marking import OverallMarking
    from partnership.exchange.writers import Format

Value = str | int | bool | date | Decimal | None


PART = "Rows and totals are of the records you may see."


class Kind(Enum):
    """What a column holds; each writer knows how its format says it."""

    TEXT = "text"
    COUNT = "count"
    USD = "usd"
    # In the currency, and to the minor unit, that the column's heading names.
    MONEY = "money"
    DATE = "date"
    YES_NO = "yes or no"


@dataclass(frozen=True)
class Column:
    """A column: its key in JSON, its heading in a table, and what it holds."""

    key: str
    heading: str
    kind: Kind = Kind.TEXT

    @property
    def is_number(self) -> bool:
        """Whether it stands to the right, as figures do."""
        return self.kind in (Kind.COUNT, Kind.USD, Kind.MONEY)


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
        return {name: _in_words(value) for name, value in self.filters.items()}

    @property
    def asked(self) -> list[tuple[str, str]]:
        """The filters that were set, each as an address or an option says it again."""
        fields = self.form.fields
        return [
            (name, part.isoformat() if isinstance(part, date) else str(part))
            for name, value in self.filters.items()
            if name in fields
            for part in _parts(fields[name].prepare_value(value))
        ]


def _in_words(value: Any) -> str | None:
    if value in (None, "", []):
        return None
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _parts(value: Any) -> list[Any]:
    """Each of several choices; a filter that was left open has none."""
    if isinstance(value, list | tuple):
        return list(value)
    return [] if value in (None, "", False) else [value]


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


Columns = tuple[Column, ...]


@dataclass(frozen=True)
class Report:
    """A report. Its rows feed the page, the file and the API alike."""

    name: str
    title: str
    permission: str
    filter_form: type[forms.Form]
    # Which there are may depend on what was asked.
    columns: Columns | Callable[[Question], Columns]
    read: Callable[[Question], Reading]
    marking: Callable[[Question], "OverallMarking | None"]
    # Sentences on the rates behind its amounts, if there are amounts.
    rates: Callable[[Question], list[str]] = lambda _: []
    # For a report of so many rows that Python would take longer than the database.
    read_lines: Callable[[Question], Lines] | None = None
    # Formats that only this report has, or that it writes in its own way.
    own_formats: Mapping[str, "Format"] = field(default_factory=dict)
    # The name of the address of its files; without one, no file says how to make it
    # again.
    address: str = ""
    chart: Callable[[Question, list[tuple[Value, ...]]], Chart | None] | None = None
    # Puts into the form what a valid one cannot be answered at its date.
    check: Callable[[Question], None] | None = None
    # The right to see the page whose rows these are, where it is not the one to export.
    sees: str | tuple[str, ...] = ""
    # What the form of the filters is told besides what was asked.
    form_takes: tuple[str, ...] = ("reader",)

    @property
    def rights(self) -> tuple[str, ...]:
        """All that who takes a file must hold."""
        sees = (self.sees,) if isinstance(self.sees, str) else self.sees
        return tuple(filter(None, (*sees, self.permission)))

    def form(self, asked: Mapping[str, Any], on: date, reader: "User") -> forms.Form:
        """The filters as they were asked, for a reader at a date."""
        known = {"on": on, "reader": reader}
        return self.filter_form(
            asked, **{name: known[name] for name in self.form_takes}
        )

    def refuses(self, question: Question) -> bool:
        """Whether the question cannot be answered; its form then says why."""
        if self.check:
            self.check(question)
        return bool(question.form.errors)


@dataclass(frozen=True)
class Extract:
    """A report with its question, at the moment at which it is written out."""

    report: Report
    question: Question
    generated_at: datetime
    file_format: str = "csv"
    # Where our addresses begin, such as https://partnership.example.
    site: str = ""

    @cached_property
    def columns(self) -> Columns:
        """The columns of the rows, in their order."""
        columns = self.report.columns
        return columns(self.question) if callable(columns) else columns

    def kind_of(self, key: str) -> Kind:
        """What a total holds: the same as its column; dollars where it has none."""
        kinds = {column.key: column.kind for column in self.columns}
        return kinds.get(key, Kind.USD)

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
        return notes + reproduction(self)
