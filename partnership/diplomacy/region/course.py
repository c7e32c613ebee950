"""Twelve months of visible steps as marks on a line: theirs above it, the host's below.

Each month is 100 units wide; a mark stands in the middle of its month, whatever the
day, so that steps of which only the month is known stand where the others do.
"""

from calendar import month_abbr
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from partnership.diplomacy.models import EngagementDirection, EngagementStep
from partnership.diplomacy.region.steps import run
from partnership.evidence.charts.sources import Sources, sources_of
from partnership.evidence.months import month_later, months_apart, months_from

MONTHS, MONTH_WIDTH, SIZE = 12, 100, 24
MARKS = """
SELECT
    actor_id, direction, date_trunc('month', took_on)::date AS month, count(*),
    bool_and(grade IN ('press', 'unverified'))
FROM actor JOIN step USING (actor_id)
WHERE is_public AND took_on >= %(first)s AND took_precision IN ('day', 'month')
GROUP BY actor_id, direction, month
ORDER BY month, direction
"""


@dataclass(frozen=True)
class Mark:
    """The steps of one month in one direction; hollow if none is from a firm source."""

    x: int
    month: date
    number: int
    is_host: bool
    is_hollow: bool

    @property
    def words(self) -> str:
        """Such as: Jan 2006, 2 theirs."""
        whose = "the host nation’s" if self.is_host else "theirs"
        return (
            f"{month_abbr[self.month.month]} {self.month.year}, {self.number} {whose}"
        )


@dataclass
class Course:
    """The months in words, and the marks of each actor by its key."""

    first: date
    months: list[str]
    marks: dict[int, list[Mark]] = field(default_factory=dict)


def course(on: date, reader: Any) -> Course:
    """The twelve months that end with a date's, in one query."""
    first = month_later(on, 1 - MONTHS)
    shown = Course(first, [month_abbr[one.month] for one in months_from(first, MONTHS)])
    for actor_id, direction, month, number, soft in run(MARKS, on, reader, first=first):
        x = months_apart(first, month) * MONTH_WIDTH + (MONTH_WIDTH - SIZE) // 2
        is_host = direction == EngagementDirection.HOST
        mark = Mark(x, month, number, is_host, soft)
        shown.marks.setdefault(actor_id, []).append(mark)
    return shown


def sources_of_steps(shown: Course, on: date, reader: Any) -> Sources:
    """What bears the recorded steps of these months; other lines name their own."""
    steps = EngagementStep.objects.visible_to(reader).taken(on)
    return sources_of(
        reader,
        steps.filter(actor__in=shown.marks, is_public=True, took_on__gte=shown.first),
    )
