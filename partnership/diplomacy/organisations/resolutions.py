"""The resolutions and decisions by which an organisation acts, as the record has them.

They are mandates, which another line of operation records; here they are named.
"""

from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from partnership.actors.models import Actor, ActorKind
from partnership.diplomacy.asks.about import seen_of_kind
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

MANDATE = "coalition.mandate"
LONGEST = 50


def resolutions(on: date, reader: Any, organisation: Actor | None) -> Few:
    """The first of them, as the page shows them."""
    return few(newest_first(on, reader, organisation), LONGEST)


def newest_first(on: date, reader: Any, organisation: Actor | None) -> QuerySet:
    """Mandates known at a date that one organisation holds, or any; newest first."""
    newest = F("decided_on").desc(nulls_last=True)
    rows = with_sources(held(on, reader, organisation), reader)
    return rows.order_by(newest, "pk")


def held(on: date, reader: Any, organisation: Actor | None) -> QuerySet:
    """The same as a query: what the page bears."""
    rows = seen_of_kind(MANDATE, on, reader)
    if organisation:
        return rows.filter(holder=organisation)
    return rows.filter(holder__kind=ActorKind.ORGANISATION)
