"""What covers each part of a need, added up once over all matches of a date.

Asked part by part, five thousand needs took minutes; so every question here goes over
the whole set at once, and what is asked of many needs joins it.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet, Sum
from django.db.models.expressions import RawSQL

from partnership.alerts.rules import composed
from partnership.diplomacy.models import Match, NeedPart
from partnership.diplomacy.models.need import NeedQuerySet
from partnership.diplomacy.models.offer import FIRM_STATES, offers_in
from partnership.evidence.counting import left_out_grades

# Parts with what covers them; `met`, `rest` and `over` are null without a quantity.
# Beside each other and not joined: where PostgreSQL has no statistics yet it would join
# thousands with thousands row by row.
COVER = """
WITH matched (thread, covered, hinted) AS MATERIALIZED ({sums}),
asked ({columns}) AS MATERIALIZED ({parts}),
both_of AS (
    SELECT asked.*, NULL::numeric AS covered, true AS is_asked FROM asked
    UNION ALL SELECT {blanks}, covered, false FROM matched
), told AS (
    SELECT both_of.*, coalesce(max(covered) OVER (PARTITION BY thread), 0) AS sum
    FROM both_of
), cover AS (
    SELECT
        told.*,
        CASE WHEN quantity IS NOT NULL THEN least(quantity, sum) END AS met,
        CASE WHEN quantity IS NOT NULL THEN greatest(quantity - sum, 0) END AS rest,
        CASE WHEN quantity IS NOT NULL THEN greatest(sum - quantity, 0) END AS over
    FROM told WHERE is_asked
)
"""
GAPS = "SELECT need_id FROM cover WHERE quantity IS NULL OR rest > 0"


def sums(
    on: date, reader: Any, evidence: str, threads: Collection[int] | None = None
) -> QuerySet:
    """For each part, by its thread: what covers it, and what is only indicated.

    Of all parts, or of those of the threads that are named.
    """
    firm = offers_in(FIRM_STATES, on, reader)
    matches = Match.objects.standing(on, reader).order_by()
    matches = matches.exclude(offer__grade__in=left_out_grades(evidence))
    if threads is not None:
        matches = matches.filter(thread__in=threads)
    return (
        matches.values("thread")
        .annotate(
            covered=Sum("covers", filter=Q(offer__in=firm)),
            hinted=Sum("covers", filter=~Q(offer__in=firm)),
        )
        .values_list("thread", "covered", "hinted")
    )


def cover_sql(parts: QuerySet, columns: Collection[str], *of: Any) -> str:
    """The head of a query over `cover`, these parts of needs; then comes its tail."""
    asked = parts.with_thread().order_by().values_list(*columns)
    return COVER.format(
        sums=composed(sums(*of)),
        parts=composed(asked),
        columns=", ".join(columns),
        blanks=", ".join(name if name == "thread" else "NULL" for name in columns),
    )


def is_matched(on: date, reader: Any) -> ExpressionWrapper:
    """Whether any offer that is not withdrawn is set against a part of a need."""
    standing = Match.objects.standing(on, reader).order_by()
    parts = NeedPart.objects.with_thread().filter(thread__in=standing.values("thread"))
    found = Q(pk__in=parts.order_by().values("need"))
    return ExpressionWrapper(found, BooleanField())


def has_gap(
    needs: NeedQuerySet, on: date, reader: Any, evidence: str
) -> ExpressionWrapper:
    """Whether a part of a need is not covered, or nobody knows how much it asks for."""
    parts = NeedPart.objects.visible_to(reader)
    parts = parts.filter(need__in=needs.order_by().values("pk"))
    sql = cover_sql(parts, ("need_id", "quantity", "thread"), on, reader, evidence)
    return ExpressionWrapper(Q(pk__in=RawSQL(sql + GAPS, ())), BooleanField())
