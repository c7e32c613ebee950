"""Sums of positions by a key, such as the conference or the reason, in one query."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import connection
from django.db.models import QuerySet

from donors.models import Conference
from donors.position import Positions
from donors.position.group import Group, read_group
from donors.position.positions import REASONS, SHARES
from donors.position.statements import read_sql
from donors.totals import Totals, read_totals

KEYED = read_sql("keyed")
# A key has at most six groups: 500 keys are more than any page shows.
PACKED = """
SELECT json_agg(found)::text FROM (SELECT * FROM keyed ORDER BY key LIMIT 3000) AS found
"""
# The groups that no total counts.
UNCOUNTED = ("left_out", "no_amount")

# A conference that the reader may not see is none.
BY_CONFERENCE = """
, keyed_position AS (
    SELECT chosen.*, held.id::text AS key
    FROM chosen LEFT JOIN ({conference}) AS held ON held.id = chosen.conference_id
)
"""
BY_DONOR = ", keyed_position AS (SELECT *, donor_id::text AS key FROM chosen)"
# Needs the column `through_id` of the pledge.
BY_FUND = ", keyed_position AS (SELECT *, through_id::text AS key FROM chosen)"
BY_REASON = """
, keyed_position AS (
    SELECT chosen.*, reason.reason AS key
    FROM chosen LEFT JOIN reason ON reason.id = chosen.id
)
"""


@dataclass(frozen=True)
class Keyed:
    """The pledges of one key; None for those without one."""

    key: str | None
    totals: Totals
    overdue_since: date | None

    @property
    def pledges(self) -> int:
        """Every pledge, counted or not."""
        return self.totals.pledges


def totals_by(positions: Positions, key: str) -> dict[str | None, Keyed]:
    """The sums of each key, in one query; `key` is one of the fragments above."""
    query = SHARES + (REASONS if key is BY_REASON else "") + key + KEYED + PACKED
    sql, params = positions.select(query, **_related(positions, key))
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return read_keyed(cursor.fetchone()[0], positions)


def _related(positions: Positions, key: str) -> dict[str, QuerySet]:
    """What the fragment joins, as far as the reader may see it."""
    if key is BY_REASON:
        return {"explanation": positions.explanations()}
    if key is BY_CONFERENCE:
        seen = Conference.objects.visible_to(positions.reader)
        return {"conference": seen.order_by().values("id")}
    return {}


def read_keyed(text: str | None, positions: Positions) -> dict[str | None, Keyed]:
    """Sums by key from the JSON in which `keyed.sql` packs them."""
    groups: dict[str | None, dict[str, Group]] = {}
    since: dict[str | None, list[date]] = {}
    for row in json.loads(text or "[]", parse_float=Decimal):
        key, overdue_since = row.pop("key"), row.pop("overdue_since")
        groups.setdefault(key, {})[row["name"]] = read_group(row)
        if overdue_since and row["name"] not in UNCOUNTED:
            since.setdefault(key, []).append(date.fromisoformat(overdue_since))
    return {
        key: Keyed(
            key,
            read_totals(positions.on, found, positions.evidence),
            min(since.get(key, []), default=None),
        )
        for key, found in groups.items()
    }
