"""Which events of history a reader may see: the one rule of who may read a change.

The record's marking of today, or the last that it bore if it was removed, and the
markings of the event itself and of the version before it must all be visible. What was
a draft at the event is read by those alone who work on drafts.
"""

from datetime import datetime
from typing import Any

from django.db import connection, models
from django.db.models import Exists, Func, OuterRef, Q, QuerySet, Subquery
from pghistory.models import Context

from partnership.evidence.models import SeveralMarkings
from partnership.evidence.told import told_of


class KnownAt(Func):
    """The instant as at which the record is known; the end of time in the present."""

    template = (
        "COALESCE(NULLIF(current_setting('app.known_at', true), '')::timestamptz,"
        " 'infinity'::timestamptz)"
    )
    arity = 0
    output_field = models.DateTimeField()


def is_marked(model: type[models.Model]) -> bool:
    """Whether records of this model bear a marking of their own."""
    return any(field.name == "marking" for field in model._meta.concrete_fields)


def known_events(model: type[models.Model]) -> QuerySet:
    """The model's events, as far as they are known at the request's instant."""
    return model.pgh_event_model.objects.filter(pgh_created_at__lte=KnownAt())


def visible_records(model: type[models.Model], reader: Any) -> QuerySet:
    """The records that the reader may see; what bears no marking, everybody sees."""
    if not is_marked(model):
        return model._base_manager.all()
    seen = model._default_manager.visible_to(reader).order_by()
    return without_drafts(seen, model, reader)


def without_drafts(rows: QuerySet, model: type[models.Model], reader: Any) -> QuerySet:
    """Records, or events, without the drafts that this reader may not read of."""
    drafts = told_of(model).drafts
    if drafts is None or reader.has_perm(drafts.right):
        return rows
    return rows.exclude(**{drafts.field: drafts.value})


def before(model: type[models.Model]) -> QuerySet:
    """The event before the outer one of the same record."""
    return model.pgh_event_model.objects.filter(
        pgh_obj=OuterRef("pgh_obj"),
        pgh_created_at__lte=OuterRef("pgh_created_at"),
        pgh_id__lt=OuterRef("pgh_id"),
    ).order_by("-pgh_created_at", "-pgh_id")


def visible_removals(model: type[models.Model], reader: Any) -> QuerySet:
    """The removals of records whose last marking the reader may see."""
    removals = known_events(model).filter(pgh_label="delete")
    if not is_marked(model):
        return removals
    seen = removals.filter(marking__in=reader.visible_marking_ids)
    return without_drafts(seen, model, reader)


def visible_events(model: type[models.Model], reader: Any) -> QuerySet:
    """The events that this reader may see."""
    events = known_events(model)
    if not is_marked(model):
        return events
    markings = reader.visible_marking_ids
    this = OuterRef("pgh_obj")
    lives = Exists(visible_records(model, reader).filter(pk=this))
    stands = Exists(model._base_manager.filter(pk=this))
    removed = Exists(visible_removals(model, reader).filter(pgh_obj=this))
    bore = Subquery(before(model).values("marking")[:1])
    was_seen = Q(pgh_label="insert") | Q(pgh_bore=None) | Q(pgh_bore__in=markings)
    is_seen = lives | (~stands & removed)
    found = events.alias(pgh_bore=bore).filter(was_seen, is_seen, marking__in=markings)
    found = without_drafts(found, model, reader)
    return _with_every_marking(found, model, reader)


def _with_every_marking(
    events: QuerySet, model: type[models.Model], reader: Any
) -> QuerySet:
    """Of what bears several markings, the events whose others may be seen as well."""
    if not issubclass(model, SeveralMarkings):
        return events
    markings = list(reader.visible_marking_ids)
    bore = Subquery(before(model).values("further_marking_ids")[:1])
    was_seen = Q(pgh_bore_also=None) | Q(pgh_bore_also__contained_by=markings)
    is_seen = Q(further_marking_ids__contained_by=markings)
    return events.alias(pgh_bore_also=bore).filter(was_seen, is_seen)


def of_actor(
    events: QuerySet, model: type[models.Model], path: str, actor_id: int
) -> QuerySet:
    """Events of what is about this actor, or was when it was removed.

    The keys come first, because a history is found by the key of its record.
    """
    if path == "pk":
        return events.filter(pgh_obj=actor_id)
    standing = model._base_manager.filter(**{path: actor_id}).order_by()
    removals = model.pgh_event_model.objects.filter(pgh_label="delete")
    gone = removals.filter(**{path: actor_id}).values("pgh_obj")
    keys = standing.values("pk").union(gone, all=True)
    return events.filter(pgh_obj__in=keys)


def of_person(events: QuerySet, user_id: int) -> QuerySet:
    """Events of changes that this person made."""
    made = Context.objects.filter(metadata__user=user_id)
    return events.filter(pgh_context__in=made.values("pk"))


def with_events(
    found: list[type[models.Model]], since: datetime | None, until: datetime | None
) -> list[type[models.Model]]:
    """Those of these models of which anything was recorded in this time.

    One cheap query; the question who may see what is then put to few tables.
    """
    quote = connection.ops.quote_name
    window = "pgh_created_at >= %(since)s AND pgh_created_at <= %(until)s"
    asked = [
        f"SELECT {number} WHERE EXISTS (SELECT FROM"
        f" {quote(model.pgh_event_model._meta.db_table)} WHERE {window})"
        for number, model in enumerate(found)
    ]
    if not asked:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join(asked),
            {"since": since or "-infinity", "until": until or "infinity"},
        )
        return [found[number] for (number,) in sorted(cursor.fetchall())]
