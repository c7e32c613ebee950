"""The region at a date: for each actor the newest visible step both ways, and the gap.

Figures count what firm sources say unless all evidence is asked for. A step that the
public did not see closes no gap.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from partnership.diplomacy.models import EngagementDirection, EngagementKind
from partnership.diplomacy.region.steps import run
from partnership.evidence.counting import Soft, left_out_grades
from partnership.evidence.days_words import days_words
from partnership.evidence.few import Few
from partnership.evidence.models import Grade

LONGEST = 100
ORDERS = {
    "longest": "newest.taken_by NULLS LAST, name",
    "shortest": "newest.taken_by DESC NULLS LAST, name",
    "name": "name",
}
# The newest visible step in any direction, and in each.
NEWEST = """
LEFT JOIN LATERAL (
    SELECT * FROM step
    WHERE step.actor_id = actor.actor_id AND is_public
        AND NOT grade = ANY(%(left_out)s) {of_direction}
    ORDER BY taken_by DESC, took_on DESC, recorded_by, record_id DESC LIMIT 1
) AS {name} ON true
"""
FIELDS = ("kind", "took_on", "took_precision", "taken_by", "what", "grade")
ROWS = (
    "SELECT actor.actor_id, name"
    + "".join(f", {of}.{one}" for of in ("newest", "theirs", "host") for one in FIELDS)
    + " FROM actor"
    + NEWEST.format(name="newest", of_direction="")
    + NEWEST.format(name="theirs", of_direction="AND direction = 'theirs'")
    + NEWEST.format(name="host", of_direction="AND direction = 'host'")
    + "ORDER BY {order} LIMIT %(limit)s"
)
COUNTS = """
SELECT actor_id, direction, kind, is_public, grade, count(*)
FROM actor JOIN step USING (actor_id)
GROUP BY actor_id, direction, kind, is_public, grade
"""
MARKINGS = """
SELECT DISTINCT unnest(marking_ids) FROM actor JOIN step USING (actor_id)
"""


@dataclass(frozen=True)
class Newest:
    """The newest visible step, and how long ago it was."""

    kind: str
    took_on: date
    took_precision: str
    taken_by: date
    what: str
    grade: str
    on: date

    @property
    def gap_days(self) -> int:
        """The fewest days since; a known month may have ended that lately."""
        return (self.on - self.taken_by).days

    @property
    def gap(self) -> str:
        """The gap in words: 45 days; 45–75 days where only the month is known."""
        return days_words(self.gap_days, (self.on - self.took_on).days)

    @property
    def kind_words(self) -> str:
        """The rung that it stands on."""
        return EngagementKind(self.kind).label


@dataclass
class RegionRow:
    """One actor of the region at a date."""

    actor_id: int
    name: str
    newest: Newest | None
    theirs: Newest | None
    host: Newest | None
    # Visible and counted steps by direction and kind.
    counts: Counter = field(default_factory=Counter)
    # Steps on record at all, and those that the public did not see.
    recorded: int = 0
    unseen: int = 0

    @property
    def both(self) -> list[tuple[EngagementDirection, Newest | None, str, str]]:
        """For each direction: the newest step, its counts in words, the top rung."""
        return [
            (one, newest, self.counted(one), self.rung(one))
            for one, newest in (
                (EngagementDirection.THEIRS, self.theirs),
                (EngagementDirection.HOST, self.host),
            )
        ]

    def counted(self, direction: str) -> str:
        """Such as: 2 visits, 1 embassy; empty for none."""
        found = [(kind, self.counts[direction, kind]) for kind in EngagementKind]
        return ", ".join(f"{kind.label.lower()} {n:,}" for kind, n in found if n)

    def rung(self, direction: str) -> str:
        """The highest rung that was ever reached; empty for none."""
        reached = [kind for kind in EngagementKind if self.counts[direction, kind]]
        return reached[-1].label if reached else ""


@dataclass(frozen=True)
class RegionListing:
    """The rows in the order asked for, and what their figures leave out."""

    rows: Few
    soft: Soft
    marking_ids: list[int]

    @property
    def silent(self) -> list[RegionRow]:
        """Actors of whom nothing at all is recorded."""
        return [row for row in self.rows if not row.recorded]

    @property
    def longest(self) -> RegionRow | None:
        """Whose newest visible step is the oldest; None where there is no step."""
        dated = [row for row in self.rows if row.newest]
        return max(dated, key=lambda row: row.newest.gap_days, default=None)


def build(
    on: date, reader: Any, evidence: str, order: str = "longest"
) -> RegionListing:
    """Every actor of the region at a date, in three queries."""
    left_out = left_out_grades(evidence)
    limits = {"left_out": left_out, "limit": LONGEST + 1}
    found = run(ROWS.format(order=ORDERS[order]), on, reader, **limits)
    rows = {found_row[0]: _row(found_row, on) for found_row in found[:LONGEST]}
    soft: Counter = Counter()
    for actor_id, direction, kind, is_public, grade, n in run(COUNTS, on, reader):
        row = rows.get(actor_id)
        if row is None:
            continue
        row.recorded += n
        row.unseen += 0 if is_public else n
        if is_public and grade not in left_out:
            row.counts[direction, kind] += n
        if is_public:
            soft[grade] += n
    return RegionListing(
        rows=Few(rows.values(), more=len(found) > LONGEST),
        soft=Soft("step", soft[Grade.PRESS], "", soft[Grade.UNVERIFIED], ""),
        marking_ids=[pk for (pk,) in run(MARKINGS, on, reader)],
    )


def _row(values: tuple, on: date) -> RegionRow:
    actor_id, name, *steps = values
    size = len(FIELDS)
    newest = [steps[at : at + size] for at in range(0, 3 * size, size)]
    return RegionRow(
        actor_id,
        name,
        *(Newest(*one, on) if one[0] else None for one in newest),
    )
