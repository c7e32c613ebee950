"""The overall marking of what a page or a file shows."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest

from partnership.evidence.models import Marking, Programme, Record, RecordQuerySet
from partnership.evidence.overall_marking import OverallMarking


def highest_marking(
    querysets: Iterable[RecordQuerySet], also: Iterable[int] = ()
) -> OverallMarking | None:
    """The highest marking of the records of these querysets, with all their caveats.

    One query, whatever they hold; `also` adds markings that are at hand. The querysets
    must be `visible_to` the reader already. Where they hold nothing, it is the
    programme's own marking, or None without a programme.
    """
    held = Q(pk__in=set(also))
    for queryset in querysets:
        held |= Q(pk=_first_from(queryset))
    return _overall(Marking.objects.annotate_held(held))


def overall_marking(marking_ids: Iterable[int]) -> OverallMarking | None:
    """The same of markings that are at hand, in one query."""
    return highest_marking([], also=marking_ids)


def marks_of(named: Iterable[Record | None]) -> list[int]:
    """All markings of records at hand that a page names; None where one is not seen."""
    return [
        mark
        for one in named
        if one
        for mark in getattr(one, "marking_ids", [one.marking_id])
    ]


def bear(
    request: HttpRequest, querysets: Iterable[RecordQuerySet], also: Iterable[int] = ()
) -> None:
    """Let the page bear these records too, beside what its view has set.

    `also` adds markings that are at hand.
    """
    own = getattr(request, "marking", None)
    held = own.held if isinstance(own, OverallMarking) else [own.pk] if own else []
    request.marking = highest_marking(querysets, [*held, *also])


def _first_from(queryset: RecordQuerySet) -> Subquery:
    """The first marking from this one on that a record bears, by the index of markings.

    EXISTS would read a whole table of millions where a marking is rare in it.
    """
    beyond = queryset.filter(marking__gte=OuterRef("pk")).order_by("marking_id")
    return Subquery(beyond.values("marking_id")[:1])


def _overall(markings: QuerySet[Marking]) -> OverallMarking | None:
    """The whole of the markings that are held.

    They are few, and all are read: to ask in the database for those that are held would
    put the whole condition into the query a second time.
    """
    floors = Programme.objects.filter(default_marking=OuterRef("pk"))
    known = list(markings.annotate(is_floor=Exists(floors)).with_caveats())
    floor = next((one for one in known if one.is_floor), None)
    return OverallMarking.of([one for one in known if one.is_held], floor)
