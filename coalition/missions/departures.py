"""Who has gone or is going at a date, and what has become of it, in words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from coalition.missions.rule import RETAINED, Outcome, statement
from coalition.models import OptionState
from partnership.evidence.templatetags.display import date_words

# More than there are states; the page says if there are more, and the file has all.
LONGEST = 250

ROWS = """
SELECT
    contributor_id, name, kind, outcome, going_from, departed_on, departure_grade,
    mission_id, mission, state, state_since, since_precision, state_grade
FROM followed JOIN contributor ON contributor.id = contributor_id
ORDER BY array_position(%(order)s, outcome), going_from DESC, name LIMIT %(limit)s
"""
WITH_OUTCOME = "SELECT contributor_id FROM followed WHERE outcome = ANY(%(outcomes)s)"

# What a page says of a departure beside the status, which says who leaves or has left.
FINDINGS = {
    Outcome.NOTHING: "Not retained, nothing explored",
    Outcome.OPEN: "Not retained yet, option open",
    Outcome.TO_FOLLOW: "Retained, mission to follow",
    Outcome.LOST: "Not retained, no mission follows",
    Outcome.GONE_OPEN: "Not retained yet, option open",
    Outcome.RETAINED: "Retained",
}


@dataclass(frozen=True)
class Departure:
    """One that has gone or is going, and the mission that follows as far as it is."""

    contributor_id: int
    name: str
    kind: str
    outcome: str
    going_from: date
    departed_on: date | None
    grade: str | None
    mission_id: int | None
    mission: str | None
    state: str | None
    state_since: date | None
    since_precision: str | None
    state_grade: str | None

    @property
    def outcome_words(self) -> str:
        """What has become of it."""
        return Outcome(self.outcome).label

    @property
    def is_retained(self) -> bool:
        """Whether it counts as retained."""
        return self.outcome in RETAINED

    @property
    def finding(self) -> str:
        """Whether it is retained: not retained yet, option open."""
        return FINDINGS[Outcome(self.outcome)]

    @property
    def finding_words(self) -> str:
        """Retained: Guard at Camp Ashraf, deployed 31 March 2006."""
        if not self.mission:
            return self.finding
        return f"{self.finding}: {self.mission}, {self.state_words}"

    @property
    def going_words(self) -> str:
        """Leaving since 19 January 2006; departed 31 December 2005, and back."""
        if self.kind == "leaving":
            return f"Leaving, as stated {date_words(self.going_from)}"
        words = f"Departed {date_words(self.departed_on)}"
        return f"{words}, and back since" if self.kind == "back" else words

    @property
    def state_words(self) -> str:
        """Accepted since 22 February 2006; empty without an option."""
        if not self.state:
            return ""
        since = date_words(self.state_since, self.since_precision)
        return f"{OptionState(self.state).label.lower()} {since}"


def departures(
    on: date,
    reader: Any,
    among: Collection[int] | None = None,
    most: int | None = LONGEST,
) -> list[Departure]:
    """Who has gone or is going at a date, what is lost first; or who of some has.

    No more than `most` of them; None is all.
    """
    words = {"days": [on], "order": list(Outcome.values), "limit": most}
    with connection.cursor() as cursor:
        cursor.execute(statement(ROWS, reader, among), words)
        return [Departure(*row) for row in cursor.fetchall()]


def departures_of(
    contributors: Collection[int], on: date, reader: Any
) -> dict[int, Departure]:
    """The departures among some contributors at a date, by contributor; one query."""
    if not contributors:
        return {}
    found = departures(on, reader, contributors, most=None)
    return {one.contributor_id: one for one in found}


def contributors_with(outcomes: Iterable[Outcome], on: date, reader: Any) -> list[int]:
    """The keys of the contributors whose departure has one of these outcomes."""
    words = {"days": [on], "outcomes": [str(one) for one in outcomes]}
    with connection.cursor() as cursor:
        cursor.execute(statement(WITH_OUTCOME, reader), words)
        return [pk for (pk,) in cursor.fetchall()]
