"""What an influence holds back: all that rests on it, directly or through others.

Whatever an influence bears on is held back by it. From there it goes on along what is
enabled: what is not there blocks nothing.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from partnership.alerts.rules import composed
from partnership.diplomacy.models import InfluenceLink, Waiting

# UNION drops what was reached before, so that a circle comes to an end.
REACHED = """
WITH RECURSIVE link AS (
    SELECT * FROM ({links})
        AS link (influence_id, kind, to_influence_id, about_model, about_id)
), waiting AS (
    SELECT * FROM ({waits}) AS waiting (influence_id, actor_id)
), reached (root, influence_id) AS (
    SELECT influence_id, to_influence_id FROM link WHERE to_influence_id IS NOT NULL
    UNION
    SELECT root, to_influence_id FROM reached JOIN link USING (influence_id)
    WHERE kind = 'enables' AND to_influence_id IS NOT NULL
), beneath AS (
    SELECT root, influence_id FROM reached WHERE root <> influence_id
), record AS (
    SELECT influence_id AS root, about_model, about_id FROM link
    WHERE about_id IS NOT NULL
    UNION
    SELECT root, about_model, about_id FROM beneath JOIN link USING (influence_id)
    WHERE kind = 'enables' AND about_id IS NOT NULL
), partner AS (
    SELECT influence_id AS root, actor_id FROM waiting
    UNION
    SELECT root, actor_id FROM beneath JOIN waiting USING (influence_id)
)
"""
COUNTS = """
SELECT
    root,
    count(*) FILTER (WHERE what = 'influence'),
    count(*) FILTER (WHERE what = 'record'),
    count(*) FILTER (WHERE what = 'partner')
FROM (
    SELECT root, 'influence' FROM beneath
    UNION ALL SELECT root, 'record' FROM record
    UNION ALL SELECT root, 'partner' FROM partner
) AS held (root, what)
GROUP BY root
"""
BENEATH = "SELECT influence_id FROM beneath WHERE root = %(root)s"


@dataclass(frozen=True, order=True)
class HeldBack:
    """How much one influence holds back; more things come before more partners."""

    things: int = 0
    partners: int = 0
    influences: int = 0
    records: int = 0

    @property
    def words(self) -> str:
        """Such as: 2 influences, 1 other record and 3 partners; empty for nothing."""
        counted = (
            (self.influences, "influence", "influences"),
            (self.records, "other record", "other records"),
            (self.partners, "partner", "partners"),
        )
        parts = [f"{n:,} {one if n == 1 else many}" for n, one, many in counted if n]
        return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def held_back(on: date, reader: Any) -> dict[int, HeldBack]:
    """For each influence that holds anything back on a date, how much."""
    return {
        root: HeldBack(influences + records, partners, influences, records)
        for root, influences, records, partners in _rows(COUNTS, on, reader)
    }


def beneath(influence_id: int, on: date, reader: Any) -> list[int]:
    """The influences that one holds back, by their keys."""
    return [key for (key,) in _rows(BENEATH, on, reader, root=influence_id)]


def _rows(tail: str, on: date, reader: Any, **words: Any) -> list[tuple]:
    links = InfluenceLink.objects.visible_to(reader).at(on).order_by()
    waits = Waiting.objects.visible_to(reader).at(on).order_by()
    reached = REACHED.format(
        links=composed(
            links.values_list(
                "influence_id", "kind", "to_influence_id", "about_model", "about_id"
            )
        ),
        waits=composed(waits.values_list("influence_id", "actor_id")),
    )
    with connection.cursor() as cursor:
        cursor.execute(reached + tail, words)
        return cursor.fetchall()
