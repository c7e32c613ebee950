"""Contacts, visits and attendance, by who made the effort (decision 52)."""

from collections.abc import Iterator
from datetime import date
from functools import reduce

from django.db.models import (
    BigIntegerField,
    BooleanField,
    Case,
    DateField,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Concat

from partnership.actors.effort import Borne, Effort, Measure
from partnership.actors.effort_rows import label_of, rows_of
from partnership.actors.models import Actor
from partnership.actors.sides import Side
from partnership.diplomacy.effort.reading import count_records
from partnership.diplomacy.models import (
    Attendance,
    Contact,
    ContactKind,
    EngagementDirection,
    EngagementKind,
    EngagementStep,
    Event,
    EventAttendance,
)
from partnership.evidence.counting import left_out_grades
from partnership.evidence.lines import Line
from partnership.evidence.models import RecordQuerySet, Source
from partnership.evidence.months import same_day_later
from partnership.evidence.precision import LatestDay

# Money and debt are of the economic line.
OF_MONEY = [EngagementKind.DEBT, EngagementKind.DISBURSEMENT]
FOR_EVER = Value(date.max, DateField())
TAKEN = Value(True, BooleanField())


def contacts(effort: Effort) -> QuerySet[Contact]:
    """Contacts, by the government whose contact it was."""
    found = Contact.objects.visible_to(effort.reader).filter(held_on__lte=effort.last)
    return found.filter(by__in=_actors(effort)).annotate(
        bearer_key=F("by_id"), day=F("held_on"), until=FOR_EVER, is_taken=TAKEN
    )


def steps(effort: Effort) -> QuerySet[EngagementStep]:
    """Visits, envoys, embassies and conferences, by whoever took the step."""
    hosts = effort.sides.actors(Side.HOST, effort.last)
    seen = EngagementStep.objects.visible_to(effort.reader).exclude(kind__in=OF_MONEY)
    by_host = Q(direction=EngagementDirection.HOST)
    if not hosts:
        seen = seen.exclude(by_host)
    host = Value(hosts[0] if hosts else None)
    return (
        seen.taken(effort.last)
        .annotate(
            bearer_key=Case(
                When(by_host, then=host),
                default=F("actor_id"),
                output_field=BigIntegerField(),
            ),
            day=LatestDay(F("took_on"), F("took_precision")),
            until=FOR_EVER,
            is_taken=TAKEN,
        )
        .filter(bearer_key__in=_actors(effort))
    )


def attendance(effort: Effort) -> QuerySet[EventAttendance]:
    """Who attended an event, until something newer was said of them and it."""
    known = _attendance_known(effort)
    newer = known.filter(
        event=OuterRef("event"),
        actor=OuterRef("actor"),
        stated_on__gt=OuterRef("stated_on"),
    ).order_by("stated_on")
    return known.filter(status=Attendance.ATTENDED).annotate(
        bearer_key=F("actor_id"),
        day=F("stated_on"),
        until=Coalesce(Subquery(newer.values("stated_on")[:1]), FOR_EVER),
        is_taken=TAKEN,
    )


def _attendance_known(effort: Effort) -> QuerySet[EventAttendance]:
    """Whatever was said of attendance by the last day; what is newer ends the older."""
    events = Event.objects.visible_to(effort.reader).order_by()
    seen = EventAttendance.objects.visible_to(effort.reader)
    return seen.filter(stated_on__lte=effort.last, event__in=events)


def _actors(effort: Effort) -> QuerySet:
    return Actor.objects.visible_to(effort.reader).order_by().values("pk")


def read(effort: Effort) -> Iterator[Borne]:
    """How many each side has in the twelve months up to each day."""
    return count_records(effort, _records, of_a_year=True)


def _records(effort: Effort) -> list[QuerySet]:
    return [contacts(effort), steps(effort), attendance(effort)]


def counted(effort: Effort) -> list[QuerySet]:
    """The contacts, steps and attendance that count on the last day."""
    on = effort.last
    soft = left_out_grades(effort.evidence)
    return [
        records.filter(day__gt=same_day_later(on, -12), until__gt=on)
        .exclude(grade__in=soft)
        .order_by()
        for records in _records(effort)
    ]


def rows(effort: Effort, side: Side) -> QuerySet:
    """The records behind a share, each counting for one."""
    what = {
        "contact": label_of("kind", ContactKind),
        "region_actor": Concat(label_of("kind", EngagementKind), Value(": "), "what"),
        "event": Concat(Value("Attended: "), "event__title"),
    }
    days = {
        "contact": ("held_on", ""),
        "region_actor": ("took_on", "took_precision"),
        "event": ("stated_on", ""),
    }
    pages = {"contact": "pk", "region_actor": "actor_id", "event": "event_id"}
    of_side = effort.sides.among("bearer_key", side, effort.last)
    first, *others = (
        rows_of(
            records.filter(of_side),
            effort.reader,
            actor="bearer_key",
            what=what[name],
            dated_on=days[name][0],
            precision=days[name][1],
            figure=Value(1),
            page=(f"diplomacy:{name}", pages[name]),
        )
        for records, name in zip(counted(effort), what, strict=True)
    )
    return reduce(lambda all_, one: all_.union(one, all=True), others, first)


def _bears(effort: Effort) -> list[RecordQuerySet]:
    reader = effort.reader
    read = _records(effort)
    events = read[2].order_by().values("event")
    named = [
        Q(pk__in=one.order_by().values(path))
        for one, path in zip(read, ("by", "actor", "actor"), strict=True)
    ]
    said = [Q(pk__in=one.order_by().values("source")) for one in read]
    return [
        *read[:2],
        _attendance_known(effort),
        Event.objects.visible_to(reader).filter(pk__in=events),
        Actor.objects.visible_to(reader).filter(named[0] | named[1] | named[2]),
        Source.objects.visible_to(reader).filter(said[0] | said[1] | said[2]),
    ]


DEALINGS = Measure(
    key="dealings",
    line=Line.POLITICAL,
    name="Contacts, visits and attendance",
    unit="records",
    formula=(
        "Contacts by the government whose contact it was, visits, envoys, embassies and"
        " conferences by whoever took the step, and attendance at events by the day it"
        " was stated, in the twelve months up to the end of a month, divided by those"
        " of all sides with any."
    ),
    leaves_out=(
        "What nobody recorded: a side without a record has no share, and not nought."
        " Meetings of a diary count by the contacts that came of them."
    ),
    unknown=("", ""),
    noun="record",
    read=read,
    rows=rows,
    counted=counted,
    bears=_bears,
)
