"""What was read of an influence day by day, and since when it stands as it does."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from partnership.alerts.rules import composed
from partnership.diplomacy.models import InfluenceAssessment, InfluenceLevel
from partnership.evidence.templatetags.display import short_day

# Days that a page tells of each influence; the influence's own page has all.
SHOWN = 6
READINGS = """
WITH day AS (
    SELECT influence_id, assessed_on, min(level) AS low, max(level) AS high
    FROM ({assessments}) AS assessment (influence_id, assessed_on, level)
    GROUP BY influence_id, assessed_on
), turn AS (
    SELECT
        day.*,
        row_number() OVER back AS nth,
        (lag(low) OVER back, lag(high) OVER back) IS DISTINCT FROM (low, high)
            AND row_number() OVER back > 1 AS is_other
    FROM day WINDOW back AS (PARTITION BY influence_id ORDER BY assessed_on DESC)
), run AS (
    SELECT turn.*, bool_or(is_other) OVER back AS is_before
    FROM turn WINDOW back AS (PARTITION BY influence_id ORDER BY assessed_on DESC)
), told AS (
    SELECT
        run.*,
        min(assessed_on) FILTER (WHERE NOT is_before) OVER whole AS since,
        count(*) OVER whole AS days
    FROM run WINDOW whole AS (PARTITION BY influence_id)
)
SELECT influence_id, assessed_on, low, high, since, days FROM told
WHERE nth <= %(shown)s ORDER BY influence_id, nth
"""


@dataclass(frozen=True)
class Reading:
    """All that was held on one day, from the lowest level to the highest."""

    on: date
    low: int
    high: int
    # The first day of the unbroken run of the newest reading; days read in all.
    since: date
    days: int

    @property
    def words(self) -> str:
        """The level; where sources of the day disagree, both ends."""
        low, high = InfluenceLevel(self.low).label, InfluenceLevel(self.high).label
        return low if self.low == self.high else f"{low}, or {_decapitalised(high)}"

    @property
    def dated_words(self) -> str:
        """Holds others back (1 Feb 2006)."""
        return f"{self.words} ({short_day(self.on)})"


def readings(on: date, reader: Any) -> dict[int, list[Reading]]:
    """The newest readings of each influence by a date, newest first; one query."""
    made = InfluenceAssessment.objects.visible_to(reader).filter(assessed_on__lte=on)
    columns = made.order_by().values_list("influence_id", "assessed_on", "level")
    sql = READINGS.format(assessments=composed(columns))
    found = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(sql, {"shown": SHOWN})
        for influence_id, *values in cursor.fetchall():
            found[influence_id].append(Reading(*values))
    return found


def _decapitalised(words: str) -> str:
    return words[:1].lower() + words[1:]
