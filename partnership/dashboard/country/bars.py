"""A country page's timeline: the actor's own mandates, and what they rest on."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q

from coalition import timeline
from coalition.models import Mandate
from coalition.models.mandate_queries import CLOSED
from coalition.queries.dependence import rests_on
from partnership.actors.models import Actor

if TYPE_CHECKING:
    from partnership.accounts.models import User


def next_mandate(actor: Actor, on: date, reader: "User") -> Mandate | None:
    """The actor's mandate that stands at the date and ends first."""
    return (
        Mandate.objects.at(on, reader)
        .filter(holder=actor, expires_on__isnull=False)
        .exclude(status__in=CLOSED)
        .order_by("expires_on", "pk")
        .first()
    )


def own_bars(
    actor: Actor, mandate: Mandate | None, on: date, reader: "User"
) -> timeline.Timeline:
    """The actor's bars, and beneath them what its next mandate rests on."""
    upstream = set()
    if mandate:
        upstream = set(rests_on(mandate, on, reader).values_list("pk", flat=True))
    only = Q(holder=actor) | Q(pk__in=upstream)
    drawn = timeline.build(on, reader, only)
    own = [
        replace(bar, dependent=False) for bar in drawn.bars if bar.holder == actor.name
    ]
    beneath = [
        replace(bar, dependent=True)
        for bar in drawn.bars
        if bar.mandate_id in upstream and bar.holder != actor.name
    ]
    undated = [name for name in drawn.undated if name == actor.name]
    return replace(
        drawn,
        bars=own + beneath,
        undated=undated,
        mandate_ids=frozenset(bar.mandate_id for bar in own + beneath),
    )
