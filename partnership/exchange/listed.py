"""A list of the product as a report: its rows, and what each column reads of one.

A room declares the list that its page shows; the file then has exactly the same rows,
whatever was filtered and however they are sorted.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self

from django import forms
from django.db.models import Model, QuerySet

from partnership.evidence.counting import EvidenceField
from partnership.exchange.file_links import MAY_EXPORT
from partnership.exchange.report import (
    Column,
    Kind,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)
from partnership.exchange.writers import Format, calendar_format
from partnership.exchange.writers.calendar import Day

if TYPE_CHECKING:
    from partnership.evidence.overall_marking import OverallMarking

READ_AT_ONCE = 500


class NoFilter(forms.Form):
    """For a list that has no filters but the clocks."""


class EvidenceFilter(forms.Form):
    """For a list whose only question is which evidence counts."""

    evidence = EvidenceField()


@dataclass(frozen=True)
class Cell:
    """A column, and what it says of a row of the list: a path of names, or a reader."""

    column: Column
    reads: str | Callable[[Any], Any]

    def of(self, row: Any) -> Value:
        """Its value; unknown is None."""
        found = self.reads(row) if callable(self.reads) else _follow(row, self.reads)
        if found is None or found == "":
            return None
        plain = isinstance(found, str | int | bool | date | Decimal)
        return found if plain else str(found)


def cell(
    key: str,
    heading: str,
    reads: str | Callable[[Any], Any] = "",
    kind: Kind = Kind.TEXT,
) -> Cell:
    """A column of a list; without a path it reads what has the name of its key."""
    return Cell(Column(key, heading, kind), reads or key)


def _follow(row: Any, path: str) -> Any:
    """As a template would: a name at a time, calling what can be called."""
    for name in path.split("."):
        if row is None:
            return None
        row = getattr(row, name)
        # A manager or a model can be called too, and is no method of a row.
        if callable(row) and not isinstance(row, Model | QuerySet):
            row = row()
    return row


class ListedRow(tuple[Value, ...]):
    """A row as values, with what it is of, for formats that are no tables."""

    of: Any

    @classmethod
    def build(cls, row: Any, cells: tuple[Cell, ...]) -> Self:
        return cls.holding((one.of(row) for one in cells), row)

    @classmethod
    def holding(cls, values: Iterable[Value], of: Any) -> Self:
        """Values that were read elsewhere, with what they are of."""
        built = cls(values)
        built.of = of
        return built


def list_report(
    *,
    name: str,
    title: str,
    sees: str | tuple[str, ...],
    address: str,
    cells: tuple[Cell, ...],
    rows: Callable[[Question], Iterable[Any]],
    marking: Callable[[Question], "OverallMarking | None"],
    filter_form: type[forms.Form] = NoFilter,
    form_takes: tuple[str, ...] = (),
    remarks: Callable[[Question], list[str]] = lambda _: [],
    rates: Callable[[Question], list[str]] = lambda _: [],
    days: Callable[[Any, Question], Iterable[Day]] | None = None,
    permission: str = MAY_EXPORT,
) -> Report:
    """The report of a list; with `days` of a row, it can be had as a calendar too."""

    def read(question: Question) -> Reading:
        built = (ListedRow.build(row, cells) for row in _each(rows(question)))
        return Reading(Summary({}, remarks(question)), built)

    return Report(
        name=name,
        title=title,
        permission=permission,
        sees=sees,
        filter_form=filter_form,
        form_takes=form_takes,
        columns=tuple(one.column for one in cells),
        read=read,
        rates=rates,
        marking=marking,
        address=address,
        own_formats=as_calendar(days) if days else {},
    )


def as_calendar(
    days: Callable[[Any, Question], Iterable[Day]],
) -> dict[str, Format]:
    """The calendar of a report whose rows are listed ones, from `days` of each."""
    return {"ics": calendar_format(lambda row, asked: days(row.of, asked))}


def in_parts(
    found: QuerySet, build: Callable[[list[Any]], Iterable[Any]]
) -> Iterator[Any]:
    """What is built of the rows a few hundred at a time, for what a page looks up."""
    part: list[Any] = []
    for row in found.iterator(chunk_size=READ_AT_ONCE):
        part.append(row)
        if len(part) == READ_AT_ONCE:
            yield from build(part)
            part = []
    if part:
        yield from build(part)


def _each(rows: Iterable[Any]) -> Iterator[Any]:
    """Each row; those of a queryset a few hundred at a time."""
    if isinstance(rows, QuerySet):
        return rows.iterator(chunk_size=READ_AT_ONCE)
    return iter(rows)
