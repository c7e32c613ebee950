"""What rests on what: mandates that fall with another."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from coalition.models.mandate import Mandate, MandateDependency

# A renewal carries on what it renews, so what rests on the old one rests on it too.
# UNION, not UNION ALL: a circle of dependencies ends.
FALLS_WITH = """
WITH RECURSIVE carried(id) AS (
    SELECT %s::bigint
    UNION
    SELECT mandate.renews_id
    FROM coalition_mandate AS mandate JOIN carried USING (id)
    WHERE mandate.renews_id IS NOT NULL
), falling(id) AS (
    SELECT id FROM carried
    UNION
    SELECT dependency.mandate_id
    FROM coalition_mandatedependency AS dependency
    JOIN falling ON dependency.depends_on_id = falling.id
    WHERE dependency.marking_id = ANY(%s)
)
SELECT id FROM falling
EXCEPT
SELECT id FROM carried
"""


def falls_with(mandate: Mandate, on: date, reader: Any) -> QuerySet[Mandate]:
    """Mandates that stand at a date and end if this one does, also at one remove."""
    markings = list(reader.visible_marking_ids)
    return (
        Mandate.objects.standing(on, reader)
        .with_stake(on, reader)
        .not_departed()
        .filter(pk__in=RawSQL(FALLS_WITH, [mandate.pk, markings]))
        .exclude(pk=mandate.pk)
        .select_related("holder")
        .order_by("expires_on", "holder__name")
    )


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
