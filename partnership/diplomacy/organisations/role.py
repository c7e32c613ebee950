"""The part that international organisations play: tasks, presence, reporting dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import (
    Count,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce, Lower

from partnership.actors.models import Actor, Province
from partnership.diplomacy.models import (
    OrganisationTask,
    Presence,
    ReportingDue,
    TaskState,
    TaskStatus,
)
from partnership.evidence.counting import Soft, left_out_grades
from partnership.evidence.days_words import in_days_words
from partnership.evidence.few import Few, few
from partnership.evidence.models import Grade, RecordQuerySet
from partnership.evidence.visible_sources import with_sources

LONGEST = 100
RowsT = TypeVar("RowsT", bound=list)


@dataclass(frozen=True)
class Sums:
    """What the newest counts of all cities come to; a sum of nothing is unknown."""

    # A city in which two organisations are is one; `cities` are those of the sum.
    places: int
    cities: int
    staff: int | None
    unknown: int
    exceeded: int

    @property
    def beyond(self) -> int:
        """How many cities the sum has nothing of."""
        return self.places - self.cities


@dataclass(frozen=True)
class Role:
    """One organisation's role at a date, or that of all."""

    on: date
    tasks: Few
    presences: Few
    sums: Sums
    soft: Soft
    reports: Few

    @property
    def next_due(self) -> ReportingDue | None:
        """The report that is due first, or was; None if none is outstanding."""
        return next((one for one in self.reports if not one.is_delivered), None)

    @property
    def overdue(self) -> int:
        """Reports that are past their day and not delivered."""
        return sum(one.days < 0 for one in self.reports if not one.is_delivered)


def organisations(on: date, reader: Any) -> QuerySet[Actor]:
    """Every actor with a task, people or a reporting date by this date."""
    tasks, presences, reports = _records(on, reader)
    return Actor.objects.visible_to(reader).filter(
        Q(pk__in=tasks.order_by().values("organisation"))
        | Q(pk__in=presences.order_by().values("organisation"))
        | Q(pk__in=reports.order_by().values("organisation"))
    )


def build(on: date, reader: Any, evidence: str, organisation: Actor | None) -> Role:
    """Tasks, presence and reporting dates at a date, of one organisation or of all."""
    tasks, presences, reports = records_of(on, reader, organisation)
    return Role(
        on=on,
        tasks=tell_tasks(few(tasks_at(tasks, on, reader), LONGEST), on),
        presences=tell_presences(few(spelt(presences, on, reader), LONGEST), reader),
        sums=_sums(presences, evidence),
        soft=_soft(presences),
        reports=_reports(reports, on, reader),
    )


def records_of(
    on: date, reader: Any, organisation: Actor | None
) -> tuple[RecordQuerySet, ...]:
    """Tasks, newest counts of people and reporting dates, of one or of all."""
    of = {"organisation": organisation} if organisation else {}
    tasks, presences, reports = (one.filter(**of) for one in _records(on, reader))
    return tasks, presences.newest_by(on), reports


def shown(on: date, reader: Any) -> list[RecordQuerySet]:
    """The records that the page shows, with the places that they name."""
    tasks, presences, reports = (one.order_by() for one in _records(on, reader))
    statuses = TaskStatus.objects.visible_to(reader).filter(since__lte=on)
    places = Province.objects.visible_to(reader).filter(presences__in=presences)
    who = organisations(on, reader)
    return [tasks, presences, reports, statuses, places.order_by(), who.order_by()]


def _records(on: date, reader: Any) -> tuple[RecordQuerySet, ...]:
    return (
        OrganisationTask.objects.visible_to(reader).given(on),
        Presence.objects.visible_to(reader).filter(counted_on__lte=on),
        ReportingDue.objects.visible_to(reader).known(on),
    )


def tasks_at(tasks: RecordQuerySet, on: date, reader: Any) -> QuerySet:
    """Tasks with their state at the date; one without a state is not known to begin."""
    newest = TaskStatus.objects.visible_to(reader).filter(
        task=OuterRef("pk"), since__lte=on
    )
    newest = newest.order_by("-since", "-pk")
    rows = tasks.annotate(
        **{
            name: Subquery(newest.values(column)[:1])
            for name, column in (
                ("status_id", "pk"),
                ("state", "state"),
                ("state_since", "since"),
                ("state_note", "note"),
                ("state_grade", "grade"),
            )
        }
    ).select_related("organisation")
    told = with_sources(rows, reader)
    return told.order_by("organisation__name", "runs_from", "pk")


def tell_tasks(tasks: RowsT, on: date) -> RowsT:
    """The same with `has_ended` and `state_words` on each."""
    for one in tasks:
        one.has_ended = one.runs_until is not None and one.runs_until < on
        one.state_words = TaskState(one.state).label if one.state else ""
    return tasks


def spelt(presences: RecordQuerySet, on: date, reader: Any) -> QuerySet:
    """The newest counts by city, each city as it was spelt first."""
    spelt = Presence.objects.visible_to(reader).filter(counted_on__lte=on)
    spelt = spelt.alias(place=Lower("city")).filter(place=Lower(OuterRef("city")))
    first = spelt.order_by("counted_on", "pk").values("city")[:1]
    return (
        with_sources(presences, reader)
        .annotate(place_name=Subquery(first))
        .select_related("organisation")
        .order_by("organisation__name", "place_name")
    )


def tell_presences(presences: RowsT, reader: Any) -> RowsT:
    """The same with `province_name` on each, as far as the reader sees provinces."""
    seen = Province.objects.visible_to(reader)
    wanted = {one.province_id for one in presences}
    names = dict(seen.filter(pk__in=wanted).values_list("pk", "name"))
    for one in presences:
        one.province_name = names.get(one.province_id, "")
    return presences


def _sums(presences: RecordQuerySet, evidence: str) -> Sums:
    counted = Q(staff__isnull=False) & ~Q(grade__in=left_out_grades(evidence))
    found = presences.order_by().aggregate(
        places=Count(Lower("city"), distinct=True),
        cities=Count(Lower("city"), distinct=True, filter=counted),
        unknown=Count("pk", filter=Q(staff=None)),
        exceeded=Count("pk", filter=Q(staff__gt=F("ceiling"))),
        counted=Sum("staff", filter=counted),
    )
    return Sums(staff=found.pop("counted"), **found)


def _soft(presences: RecordQuerySet) -> Soft:
    """Counts that the sum leaves out, with how many people they are."""
    columns = {}
    for name, grade in (("press", Grade.PRESS), ("unverified", Grade.UNVERIFIED)):
        told = Q(grade=grade, staff__isnull=False)
        columns[name] = Count("pk", filter=told)
        columns[f"{name}_much"] = Coalesce(Sum("staff", filter=told), Value(0))
    found = presences.order_by().aggregate(**columns)
    much = {
        name: f"{found[name]:,} staff" for name in ("press_much", "unverified_much")
    }
    return Soft("count", **{**found, **much})


def _reports(reports: RecordQuerySet, on: date, reader: Any) -> Few:
    """What is outstanding first, by its day; then what was delivered, latest first."""
    outstanding, delivered = reports_at(reports, on, reader)
    waiting, done = few(outstanding, LONGEST), few(delivered, LONGEST)
    return Few(tell_reports(waiting, done, on), more=waiting.more or done.more)


def reports_at(
    reports: RecordQuerySet, on: date, reader: Any
) -> tuple[QuerySet, QuerySet]:
    """Outstanding by their day; delivered, the latest first."""
    told = with_sources(reports, reader).select_related("organisation")
    delivered = told.filter(delivered_on__lte=on)
    return (
        told.open(on).order_by("due_on", "pk"),
        delivered.order_by("-delivered_on", "-pk"),
    )


def tell_reports(
    waiting: Iterable[ReportingDue], done: Iterable[ReportingDue], on: date
) -> list[ReportingDue]:
    """Both, with `is_delivered`, and in days how long still or how late, on each."""
    for one in waiting:
        one.is_delivered = False
        one.days = (one.due_on - on).days
        one.days_words = in_days_words(one.days)
    for one in done:
        one.is_delivered = True
        one.days_late = max((one.delivered_on - one.due_on).days, 0)
    return [*waiting, *done]
