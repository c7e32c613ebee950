"""Needs that go on from edition to edition: which of two are one and the same."""

from collections.abc import Collection

from django.db import connection
from django.db.models import Exists, OuterRef, Q

from partnership.diplomacy.models import Edition, Need, NeedPart

ROOTS = """
WITH RECURSIVE chain (need_id, at) AS (
    SELECT id, id FROM diplomacy_need WHERE id = ANY(%s)
    UNION
    SELECT need_id, continues_id FROM chain JOIN diplomacy_need ON id = at
    WHERE continues_id IS NOT NULL
)
SELECT need_id, at FROM chain JOIN diplomacy_need ON id = at
WHERE continues_id IS NULL
"""


def roots_of(needs: Collection[int]) -> dict[int, int]:
    """For each of these needs the first of its chain.

    The chain is followed through needs that the reader may not see; none is named.
    """
    with connection.cursor() as cursor:
        cursor.execute(ROOTS, [list(needs)])
        return dict(cursor.fetchall())


def goes_on_in(edition: Edition) -> Q:
    """Whether an edition states this need already, by whatever edition it came there.

    Two officers who see different editions may carry one need over from two of them.
    """
    there = NeedPart.objects.filter(need__edition=edition).with_thread().order_by()
    parts = NeedPart.objects.filter(need=OuterRef("pk")).with_thread().order_by()
    copies = Need.objects.filter(edition=edition, continues=OuterRef("pk"))
    in_thread = parts.filter(thread__in=there.values("thread"))
    return Q(Exists(in_thread)) | Q(Exists(copies.order_by()))
