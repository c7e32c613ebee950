"""Which mandates carry others, and which stand beneath some, at any remove."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from coalition.models import Mandate, MandateDependency
from partnership.evidence.subqueries import compiled_all

# What rests on a mandate rests on its renewals too.
UNDER = """
WITH RECURSIVE seen AS MATERIALIZED ({mandates}),

edge AS MATERIALIZED ({edges}),

under(id, upon) AS (
    SELECT renews_id, id FROM seen WHERE renews_id IS NOT NULL
    UNION ALL
    SELECT mandate_id, depends_on_id FROM edge
)
"""
# Of something that stands, also at one remove. UNION: a circle ends.
CARRYING = """,
standing(id) AS ({standing}),

carrying(id) AS (
    SELECT depends_on_id FROM edge WHERE mandate_id IN (SELECT id FROM standing)
    UNION
    SELECT under.upon FROM under JOIN carrying ON under.id = carrying.id
)

SELECT id FROM carrying
"""
BENEATH = """,
beneath(id) AS (
    SELECT unnest(%s::bigint[])
    UNION
    SELECT under.id FROM under JOIN beneath ON under.upon = beneath.id
)

SELECT id FROM beneath
"""


def beneath(tops: Sequence[int], on: date, reader: Any) -> Q:
    """These mandates, those that they renew, and all that rests on any of them."""
    return Q(pk__in=_walk(BENEATH, on, reader, list(tops)))


def tops(mandates: QuerySet[Mandate], on: date, reader: Any) -> QuerySet[Mandate]:
    """Those that carry what stands and rest on none that is known; after `at`."""
    known = Mandate.objects.visible_to(reader).known(on).order_by()
    edges = MandateDependency.objects.visible_to(reader).order_by()
    rest = edges.filter(depends_on__in=known.values("pk"))
    standing = Mandate.objects.could_fall(on, reader)
    carrying = _walk(CARRYING, on, reader, standing=standing)
    return mandates.filter(renewal_pk=None, pk__in=carrying).exclude(
        pk__in=rest.values("mandate")
    )


def _walk(walk: str, on: date, reader: Any, *words: Any, **further: QuerySet) -> RawSQL:
    """Over what the reader may see and nothing else."""
    known = Mandate.objects.visible_to(reader).known(on).order_by()
    edges = MandateDependency.objects.visible_to(reader).order_by()
    parts, params = compiled_all(
        {
            "mandates": known.values("id", "renews_id"),
            "edges": edges.values("mandate_id", "depends_on_id"),
            **further,
        }
    )
    return RawSQL((UNDER + walk).format(**parts), [*params, *words])
