"""The highest marking of what a page or a file shows."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef

from partnership.evidence.models import Marking, Programme, RecordQuerySet


def highest_marking(querysets: Iterable[RecordQuerySet]) -> Marking | None:
    """The highest marking among the records of these querysets, in one query.

    The querysets must be `visible_to` the reader already. Where they hold nothing, it
    is the programme's own marking, or None without a programme.
    """
    markings = Marking.objects.order_by("-rank", "-pk")
    held = None
    for queryset in querysets:
        bears = Exists(queryset.order_by().filter(marking=OuterRef("pk")))
        held = bears if held is None else held | bears
    found = markings.filter(held).first() if held is not None else None
    return _at_least_the_programme_s(found)


def highest_of(marking_ids: Iterable[int]) -> Marking | None:
    """The highest of these markings, or the programme's own if none is higher."""
    markings = Marking.objects.filter(pk__in=marking_ids)
    return _at_least_the_programme_s(markings.order_by("-rank", "-pk").first())


def _at_least_the_programme_s(found: Marking | None) -> Marking | None:
    default = Programme.objects.select_related("default_marking").first()
    floor = default.default_marking if default else None
    if found is None or (floor and floor.rank >= found.rank):
        return floor or found
    return found
