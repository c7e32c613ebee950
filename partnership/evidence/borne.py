"""Whether any record at all bears one of some markings: cheap where none does."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Exists, OuterRef

from partnership.evidence.models import Marking, Programme, Record, SeveralMarkings
from partnership.evidence.overall_marking import OverallMarking


def that_may_change(found: OverallMarking | None, reader: Any) -> list[Marking]:
    """The markings that may make a whole another one, if any record bears one.

    One of the same rank may give it its name, unless the programme's own gives it. Two
    queries at most. Where there is none, what else the whole shows need not be read.
    """
    floors = Programme.objects.filter(default_marking=OuterRef("pk"))
    seen = Marking.objects.visible_to(reader).annotate(is_floor=Exists(floors))
    known = list(seen.with_caveats())
    floor = next((one.rank for one in known if one.is_floor), -1)
    others = [
        one
        for one in known
        if found is None
        or found.is_changed_by(one)
        or (one.rank == found.rank > floor and one.pk not in found.held)
    ]
    return others if others and are_borne(one.pk for one in others) else []


def are_borne(marking_ids: Iterable[int]) -> bool:
    """Whether a record of any kind bears any of these markings; one query.

    Who reads what a page bears from many tables asks this first: most often no record
    bears a marking that would change it. It is no answer to show to anybody.
    """
    quote = connection.ops.quote_name
    found = [
        f"EXISTS (SELECT FROM {quote(model._meta.db_table)}"
        " WHERE marking_id = ANY(%(markings)s))"
        for model in _records()
    ]
    found += [
        f"EXISTS (SELECT FROM {quote(model._meta.db_table)}"
        " WHERE further_marking_ids && %(markings)s::bigint[])"
        for model in _records()
        if issubclass(model, SeveralMarkings)
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {' OR '.join(found)}", {"markings": list(marking_ids)})
        return cursor.fetchone()[0]


def _records() -> list[type[Record]]:
    return [model for model in apps.get_models() if issubclass(model, Record)]
