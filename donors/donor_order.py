"""Pledges in the order of their donors' names, however many each donor has.

A join sorted by name and key would sort all pledges of the first donor, half a million
perhaps, to show fifty. Each donor's first ones come from an index instead.
"""

from itertools import pairwise
from typing import Any, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet

from partnership.actors.models import Actor

# Nearly always the first two donors fill the page, or the first twelve.
LOOKED_AT = (0, 2, 12, 100)


class Place(NamedTuple):
    """Where a pledge stands in the list; names of actors are unique."""

    sort_key: str
    pk: int


def in_donor_order(
    found: QuerySet, key: tuple[Any, int] | None, downwards: bool, number: int
) -> list[Place]:
    """So many of `found` beyond the key; a few queries, whatever there is to skip."""
    sign, way = ("-", "lt") if downwards else ("", "gt")
    donors = Actor.objects.order_by(f"{sign}name")
    places = []
    if key:
        name, pk = key
        # By its key: a join by name would have the planner walk all pledges for it.
        donor = list(Actor.objects.filter(name=name).values_list("pk", flat=True))
        same = found.filter(**{"donor__in": donor, f"pk__{way}": pk})
        rest = same.order_by(f"{sign}pk").values_list("pk", flat=True)[:number]
        places = [Place(name, one) for one in rest]
        donors = donors.filter(**{f"name__{way}": name})
    own = found.filter(donor=OuterRef("pk")).order_by(f"{sign}pk").values("pk")[:number]
    donors = donors.annotate(own=ArraySubquery(own))
    for start, end in pairwise((*LOOKED_AT, None)):
        if len(places) >= number:
            break
        several = donors.values_list("name", "own")[start:end]
        places += [Place(name, one) for name, keys in several for one in keys]
    return places[:number]
