"""Which mandates carry others, and which stand beneath some, at any remove."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from coalition.models import Mandate, MandateDependency

# What rests on a mandate rests on its renewals too. UNION: a circle ends.
CARRYING = """
WITH RECURSIVE seen AS MATERIALIZED ({mandates}),

edge AS ({edges}),

carrying(id) AS (
    SELECT depends_on_id FROM edge
    UNION
    SELECT seen.id FROM seen JOIN carrying ON seen.renews_id = carrying.id
)

SELECT id FROM carrying
"""

BENEATH = """
WITH RECURSIVE seen AS MATERIALIZED ({mandates}),

edge AS MATERIALIZED ({edges}),

under(id, upon) AS (
    SELECT renews_id, id FROM seen WHERE renews_id IS NOT NULL
    UNION ALL
    SELECT mandate_id, depends_on_id FROM edge
),

beneath(id) AS (
    SELECT unnest(%s::bigint[])
    UNION
    SELECT under.id FROM under JOIN beneath ON under.upon = beneath.id
)

SELECT id FROM beneath
"""


def beneath(tops: Sequence[int], on: date, reader: Any) -> Q:
    """These mandates, those that they renew, and all that rests on any of them."""
    return Q(pk__in=_walk(BENEATH, on, reader, [list(tops)]))


def tops(mandates: QuerySet[Mandate], on: date, reader: Any) -> QuerySet[Mandate]:
    """Those that carry others and rest on none that is known; after `at`."""
    known = Mandate.objects.visible_to(reader).known(on).order_by()
    edges = MandateDependency.objects.visible_to(reader).order_by()
    rest = edges.filter(depends_on__in=known.values("pk"))
    return mandates.filter(
        renewal_pk=None, pk__in=_walk(CARRYING, on, reader, [])
    ).exclude(pk__in=rest.values("mandate"))


def _walk(template: str, on: date, reader: Any, further: list[Any]) -> RawSQL:
    """Over what the reader may see and nothing else."""
    known = Mandate.objects.visible_to(reader).known(on).order_by()
    edges = MandateDependency.objects.visible_to(reader).order_by()
    mandates, words = known.values("id", "renews_id").query.sql_with_params()
    edge, more = edges.values("mandate_id", "depends_on_id").query.sql_with_params()
    sql = template.format(mandates=mandates, edges=edge)
    return RawSQL(sql, [*words, *more, *further])
