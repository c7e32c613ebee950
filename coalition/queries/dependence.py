"""What rests on what: mandates that fall with another."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from coalition.models.mandate import Mandate, MandateDependency
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.counting import FIRM

# A renewal carries on what it renews, so what rests on the old one rests on it too.
# UNION, not UNION ALL: a circle of dependencies ends.
FALLS_WITH = """
WITH RECURSIVE seen AS ({mandates}),

edge AS ({edges}),

carried(id) AS (
    SELECT %s::bigint
    UNION
    SELECT seen.renews_id
    FROM seen JOIN carried USING (id)
    WHERE seen.renews_id IN (SELECT id FROM seen)
),

falling(id) AS (
    SELECT id FROM carried
    UNION
    SELECT edge.mandate_id FROM edge JOIN falling ON edge.depends_on_id = falling.id
)

SELECT id FROM falling
EXCEPT
SELECT id FROM carried
"""


def falls_with(
    mandate: Mandate, on: date, reader: Any, evidence: str = FIRM
) -> QuerySet[Mandate]:
    """Mandates that stand at a date and end if this one does, also at one remove."""
    return (
        Mandate.objects.standing(on, reader)
        .with_stake(on, reader, evidence)
        .not_departed()
        .filter(pk__in=_falling(mandate, reader))
        .exclude(pk=mandate.pk)
        .select_related("holder")
        .order_by("expires_on", "holder__name")
    )


def _falling(mandate: Mandate, reader: Any) -> RawSQL:
    """The walk as a subquery of keys, over what the reader may see and nothing else."""
    mandates = Mandate.objects.visible_to(reader).order_by().values("id", "renews_id")
    edges = MandateDependency.objects.visible_to(reader).order_by()
    seen, seen_words = mandates.query.sql_with_params()
    edge, edge_words = edges.values(
        "mandate_id", "depends_on_id"
    ).query.sql_with_params()
    return RawSQL(
        FALLS_WITH.format(mandates=seen, edges=edge),
        [*seen_words, *edge_words, mandate.pk],
    )


def would_close_a_circle(mandate: Mandate, depends_on: Mandate) -> bool:
    """Whether a mandate falls already with the one that is to rest on it, or is it.

    One that renews the other is it, whichever way round.

    Asked of every record: a circle through one that somebody may not see is a circle.
    """
    falling = Mandate.objects.filter(pk=depends_on.pk)
    return (
        depends_on.pk in _renewed_by(mandate)
        or mandate.pk in _renewed_by(depends_on)
        or falling.filter(pk__in=_falling(mandate, EVERY_MARKING)).exists()
    )


def _renewed_by(mandate: Mandate) -> list[int]:
    """The mandate itself and, one after the other, those that it renews."""
    carried: list[int] = []
    at: int | None = mandate.pk
    while at is not None and at not in carried:
        carried.append(at)
        at = Mandate.objects.values_list("renews", flat=True).get(pk=at)
    return carried


def rests_on(mandate: Mandate, on: date, reader: Any) -> QuerySet[Mandate]:
    """Mandates, known at a date, that this one depends on directly."""
    upstream = (
        MandateDependency.objects.visible_to(reader)
        .filter(mandate=mandate.pk)
        .order_by()
        .values("depends_on")
    )
    return (
        Mandate.objects.at(on, reader)
        .filter(pk__in=upstream)
        .select_related("holder")
        .order_by("expires_on", "holder__name")
    )
