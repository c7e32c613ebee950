"""The latest changes of one record: what, when, who and why."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models

from partnership.evidence.models import Source
from partnership.evidence.reasons import reason_words

# Columns that every save writes.
HOUSEKEEPING = {"id", "version", "updated_at", "updated_by", "created_at", "created_by"}
LONGEST = 20


@dataclass(frozen=True)
class Change:
    """One change of one record."""

    at: datetime
    text: str
    by: str
    reason: str
    source: str


def latest_changes(record: models.Model, reader: Any) -> list[Change]:
    """The newest changes that this reader may see, in at most three queries.

    The marking that the record bears today hides all its versions; one that bore a
    higher marking then stays hidden by that.
    """
    if record.marking_id not in reader.visible_marking_ids:
        return []
    events = list(
        type(record)
        .pgh_event_model.objects.filter(
            pgh_obj=record.pk, marking__in=reader.visible_marking_ids
        )
        .select_related("pgh_context")
        .order_by("-pgh_id")[: LONGEST + 1]
    )
    contexts = [
        event.pgh_context.metadata if event.pgh_context else {} for event in events
    ]
    people = get_user_model().objects.in_bulk(
        {c["user"] for c in contexts if c.get("user")}
    )
    sources = Source.objects.visible_to(reader).in_bulk(
        {c["source"] for c in contexts if c.get("source")}
    )
    older = [*events[1:], None][: len(events)]
    changes = [
        Change(
            at=event.pgh_created_at,
            text=_text(record, event, before),
            by=str(people.get(context.get("user"), "")),
            reason=reason_words(context),
            source=str(sources.get(context.get("source"), "")),
        )
        for event, before, context in zip(events, older, contexts, strict=True)
    ]
    return changes[:LONGEST]


def _text(record: models.Model, event: Any, before: Any) -> str:
    if event.pgh_label == "insert":
        return "Recorded"
    if before is None:
        return "Changed"
    fields = [f for f in record._meta.concrete_fields if f.name not in HOUSEKEEPING]
    changed = [
        str(field.verbose_name)
        for field in fields
        if getattr(event, field.attname, None) != getattr(before, field.attname, None)
    ]
    return f"Changed {', '.join(changed)}" if changed else "Saved without a change"
