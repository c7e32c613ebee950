"""A resource as data: a model, the right to it, its fields, and its place in time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import Case, F, Q, QuerySet, When

from partnership.evidence.among import among
from partnership.evidence.banner import highest_marking, overall_marking
from partnership.evidence.models import Evidenced, Record, SeveralMarkings
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.api.column import Column, Kind, derived, stored

# What this reader may see, the date, the reader: what was there by the date.
Known = Callable[[QuerySet, date, Any], QuerySet]
# The same, and which evidence counts: with the columns that say how it stood.
Standing = Callable[[QuerySet, date, Any, str], QuerySet]
Bears = Callable[[list[int], date, Any, set[int]], OverallMarking | None]
OF_EVERY_RECORD = ("version", "created_at", "updated_at")
OF_EVIDENCE = ("source", "citation", "grade")


def bears_its_own(
    keys: list[int], on: date, reader: Any, marks: set[int]
) -> OverallMarking | None:
    """What the rows themselves bear, and what they name."""
    return overall_marking(marks)


def bears_with(**paths: str) -> Bears:
    """The same with records of these models ("app.model" with a double underscore).

    Each is given by its path to the rows, and by what of it was there by the date.
    """

    def bears(
        keys: list[int], on: date, reader: Any, marks: set[int]
    ) -> OverallMarking | None:
        from partnership.exchange.api.registry import resource_of

        below = (
            resource_of(label.replace("__", "."))
            .rows(on, reader)
            .order_by()
            .filter(among(path, keys))
            for label, path in paths.items()
        )
        return highest_marking(below, marks)

    return bears


def always(rows: QuerySet, on: date, reader: Any) -> QuerySet:
    """What has no place in time, or exists as long as what it belongs to."""
    return rows


def since(name: str) -> Known:
    """What is a fact from this day on."""
    return lambda rows, on, reader: rows.filter(**{f"{name}__lte": on})


def since_if_known(name: str) -> Known:
    """The same; where the day is not recorded it was always there."""
    return lambda rows, on, reader: rows.filter(
        Q(**{name: None}) | Q(**{f"{name}__lte": on})
    )


def known(rows: QuerySet, on: date, reader: Any) -> QuerySet:
    """What the pages know by the date."""
    return rows.known(on)


@dataclass(frozen=True)
class WorkedOut:
    """Fields that are worked out for the rows of a page at once."""

    columns: tuple[Column, ...]
    # Keys of rows, the date, the reader, which evidence counts: values by key, name.
    work_out: Callable[[list[int], date, Any, str], Mapping[int, Mapping[str, Any]]]


@dataclass(frozen=True)
class Resource:
    """A model to read. Its own fields are named one by one, in words with spaces."""

    name: str
    model: type[models.Model]
    # The right that its pages ask for.
    permission: str
    fields: str
    known: Known = always
    # Records that it belongs to: where they are not seen or not there yet, nor is it.
    # Not said of those whose sight `visible_to` asks for already and that have no date:
    # asked for twice, they cost twice.
    within: str = ""
    # Later facts that a row tells: the day, and the fields that come true on it.
    happens: Mapping[str, str] = field(default_factory=dict)
    # How it stands at the date, by a query, and the fields that this adds.
    standing: Standing | None = None
    stands: tuple[Column, ...] = ()
    # Fields of which the standing says what they were at the date.
    instead: Mapping[str, str] = field(default_factory=dict)
    worked_out: WorkedOut | None = None
    # Whether `evidence` changes its figures.
    counts_evidence: bool = False
    # What the rows of a page bear together with what their standing rests on: from
    # their keys, the date, the reader, and the markings of what they name.
    bears: Bears = bears_its_own
    # "about" or "subject": a pair of columns that names a record of any kind.
    pointer: str = ""

    @property
    def rights(self) -> tuple[str, ...]:
        """All that who reads it must hold, named as a report names its own."""
        return (self.permission,)

    @property
    def title(self) -> str:
        """What its rows are called."""
        return self.name.replace("-", " ").capitalize()

    @property
    def summary(self) -> str:
        """What a row is, in the model's own sentence."""
        return (self.model.__doc__ or "").strip().split("\n")[0]

    @cached_property
    def columns(self) -> dict[str, Column]:
        """Every field by its name, in the order of an answer."""
        found = [stored(self._field("id")), *map(self._own, self.fields.split())]
        if self.pointer:
            doc = "The record that it is about, if you may see it."
            found.append(derived(self.pointer, Kind.POINTER, doc, is_compared=False))
        found += [*self.stands, *(self.worked_out.columns if self.worked_out else ())]
        if issubclass(self.model, Evidenced):
            found += map(self._own, OF_EVIDENCE)
        if issubclass(self.model, Record):
            found.append(self._own("marking"))
        if issubclass(self.model, SeveralMarkings):
            doc = "Further markings that it bears."
            path = "further_marking_ids"
            found.append(
                Column("further_markings", Kind.MARKINGS, doc, path, is_compared=False)
            )
        if issubclass(self.model, Record):
            found += map(self._own, OF_EVERY_RECORD)
        return {column.name: column for column in found}

    @cached_property
    def later(self) -> dict[str, str]:
        """Fields that are empty until a day, by the name of the day."""
        return {
            name: day
            for day, names in self.happens.items()
            for name in (day, *names.split())
        }

    @cached_property
    def standing_names(self) -> frozenset[str]:
        """The fields that need the standing."""
        return frozenset({*self.instead, *(column.name for column in self.stands)})

    @cached_property
    def resting_names(self) -> frozenset[str]:
        """The fields that rest on further records."""
        after = self.worked_out.columns if self.worked_out else ()
        return self.standing_names | {column.name for column in after}

    def rows(self, on: date, reader: Any) -> QuerySet:
        """What this reader may see and what was there by the date."""
        from partnership.exchange.api.registry import resource_of

        rows = self.model.objects.visible_to(reader).order_by()
        found = self.known(rows, on, reader)
        for name in self.within.split():
            above = resource_of(self._field(name).related_model).rows(on, reader)
            found = found.filter(**{f"{name}__in": above.order_by().values("pk")})
        return found

    def at_date(
        self, rows: QuerySet, on: date, reader: Any, evidence: str, names: set[str]
    ) -> QuerySet:
        """The rows with what these fields need to say how it was at the date."""
        if self.standing and names & self.standing_names:
            rows = self.standing(rows, on, reader, evidence)
        shown = {
            f"shown_{name}": self._shown(name, day, on)
            for name, day in self.later.items()
            if name in names
        }
        return rows.annotate(**shown) if shown else rows

    def _shown(self, name: str, day: str, on: date) -> Case:
        is_instant = self._field(day).get_internal_type() == "DateTimeField"
        lookup = f"{day}__date__lte" if is_instant else f"{day}__lte"
        return Case(When(**{lookup: on}, then=F(self._field(name).attname)))

    def _own(self, name: str) -> Column:
        column = stored(self._field(name))
        if name in self.instead:
            return column.at(self.instead[name])
        return column.at(f"shown_{name}") if name in self.later else column

    def _field(self, name: str) -> models.Field:
        return self.model._meta.get_field(name)
