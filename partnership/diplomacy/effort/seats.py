"""Seats that each side takes in forums (decision 52)."""

from collections.abc import Iterator
from datetime import date

from django.db.models import (
    BooleanField,
    Case,
    DateField,
    F,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Concat

from partnership.actors.effort import Borne, Effort, Measure
from partnership.actors.effort_rows import label_of, rows_of
from partnership.actors.models import Actor
from partnership.actors.sides import Side
from partnership.diplomacy.effort.reading import count_records
from partnership.diplomacy.models import Forum, ForumMember, MemberRole
from partnership.evidence.counting import left_out_grades
from partnership.evidence.lines import Line
from partnership.evidence.models import RecordQuerySet, Source

FOR_EVER = Value(date.max, DateField())


def members(effort: Effort) -> QuerySet[ForumMember]:
    """Seats named by the last day, in forums and of actors that the reader sees."""
    reader, on = effort.reader, effort.last
    forums = Forum.objects.visible_to(reader).order_by().filter(proposed_on__lte=on)
    actors = Actor.objects.visible_to(reader).order_by()
    seen = ForumMember.objects.visible_to(reader).filter(named_on__lte=on)
    return seen.filter(forum__in=forums, actor__in=actors).annotate(
        bearer_key=F("actor_id")
    )


def _taken(found: QuerySet, is_taken: bool) -> QuerySet:
    return found.annotate(is_taken=Value(is_taken, BooleanField()))


def read(effort: Effort) -> Iterator[Borne]:
    """How many seats each side takes at each day; unknown are those foreseen."""
    return count_records(effort, _records, of_a_year=False)


def _records(effort: Effort) -> list[QuerySet]:
    named = members(effort)
    taken = named.filter(joined_on__lte=effort.last).annotate(
        day=F("joined_on"), until=Coalesce("left_on", FOR_EVER)
    )
    ahead = named.annotate(
        day=F("named_on"),
        until=Case(
            When(Q(joined_on__lte=effort.last), then=F("joined_on")), default=FOR_EVER
        ),
    )
    return [_taken(taken, True), _taken(ahead, False)]


def seated(effort: Effort) -> QuerySet[ForumMember]:
    """The seats that are taken on the last day."""
    found = members(effort).seated(effort.last).order_by()
    return found.exclude(grade__in=left_out_grades(effort.evidence))


def rows(effort: Effort, side: Side) -> QuerySet:
    """The seats behind a share, each counting for one."""
    return rows_of(
        seated(effort).filter(effort.sides.among("actor", side, effort.last)),
        effort.reader,
        actor="actor_id",
        what=Concat(label_of("role", MemberRole), Value(" of "), "forum__name"),
        dated_on="joined_on",
        figure=Value(1),
        page=("diplomacy:forum", "forum_id"),
    )


def _bears(effort: Effort) -> list[RecordQuerySet]:
    reader, found = effort.reader, members(effort).order_by()
    return [
        found,
        Forum.objects.visible_to(reader).filter(pk__in=found.values("forum")),
        Actor.objects.visible_to(reader).filter(pk__in=found.values("actor")),
        Source.objects.visible_to(reader).filter(pk__in=found.values("source")),
    ]


SEATS = Measure(
    key="seats",
    line=Line.POLITICAL,
    name="Seats in forums",
    unit="seats",
    formula=(
        "Seats that a side takes in forums at the end of a month, divided by those of"
        " all sides with any."
    ),
    leaves_out="A seat that is only foreseen, or to which an actor is only invited.",
    unknown=("seat that is not taken", "seats that are not taken"),
    noun="seat",
    read=read,
    rows=rows,
    counted=lambda effort: [seated(effort)],
    bears=_bears,
)
