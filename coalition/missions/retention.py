"""How many departures are retained at a date, by month, and which they are."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db import connection

from coalition.missions.rule import RETAINED, Outcome, statement
from coalition.models import OptionState
from coalition.percent import percent
from partnership.evidence.counting import is_soft, resting_words
from partnership.evidence.months import last_day, month_later, months_apart, months_from
from partnership.evidence.templatetags.display import date_words

MONTHS = 12
# More than there are states; the page says if there are more, and the file has all.
LONGEST = 250

BY_DAY = """
SELECT day.on_day, {counts}
FROM day LEFT JOIN followed USING (on_day)
GROUP BY day.on_day ORDER BY day.on_day
"""
COUNT = "count(*) FILTER (WHERE outcome = '{}')"
ROWS = """
SELECT
    contributor_id, name, kind, outcome, going_from, departed_on, departure_grade,
    mission_id, mission, state, state_since, since_precision, state_grade
FROM followed JOIN contributor ON contributor.id = contributor_id
ORDER BY array_position(%(order)s, outcome), going_from DESC, name LIMIT %(limit)s
"""


@dataclass(frozen=True)
class Rate:
    """The departures up to a date, by what became of them."""

    on: date
    by_outcome: dict[Outcome, int]

    @property
    def departures(self) -> int:
        """How many have gone or are going."""
        return sum(self.by_outcome.values())

    @property
    def retained(self) -> int:
        """How many of them have taken another mission, or have accepted one."""
        return sum(self.by_outcome[one] for one in RETAINED)

    @property
    def percent(self) -> int | None:
        """The retained of a hundred departures, rounded half up; None without any."""
        return percent(self.retained, self.departures)

    @property
    def words(self) -> str:
        """2 of 7, 29%; or that there is none."""
        if not self.departures:
            return "no departure by this date"
        return f"{self.retained:,} of {self.departures:,}, {self.percent}%"


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

    @property
    def is_soft(self) -> bool:
        """Whether the departure or what follows is press only or unverified."""
        return is_soft(self.grade) or is_soft(self.state_grade)


@dataclass(frozen=True)
class Retention:
    """The departures at a date, and the rate at the end of each month before it."""

    rows: list[Departure]
    months: list[Rate]

    @property
    def now(self) -> Rate:
        """The rate at the date itself."""
        return self.months[-1]

    @cached_property
    def soft_words(self) -> str:
        """How many of them are press only or unverified; empty if none is."""
        return resting_words(sum(one.is_soft for one in self.rows), len(self.rows))

    @property
    def unlisted(self) -> int:
        """How many departures the list leaves out for its length."""
        return self.now.departures - len(self.rows)


def retention(on: date, reader: Any) -> Retention:
    """Departures and rates at a date; two queries."""
    return Retention(departures(on, reader), rates(month_ends(on), reader))


def rates(days: list[date], reader: Any) -> list[Rate]:
    """The rate at each of these days, oldest first, in one query."""
    counts = ", ".join(COUNT.format(one) for one in Outcome.values)
    tail = BY_DAY.format(counts=counts)
    with connection.cursor() as cursor:
        cursor.execute(statement(tail, reader), {"days": days})
        return [
            Rate(on, dict(zip(Outcome, numbers, strict=True)))
            for on, *numbers in cursor.fetchall()
        ]


def departures(on: date, reader: Any, most: int | None = LONGEST) -> list[Departure]:
    """Who has gone or is going at a date, what is lost first; None is all of them."""
    words = {"days": [on], "order": list(Outcome.values), "limit": most}
    with connection.cursor() as cursor:
        cursor.execute(statement(ROWS, reader), words)
        return [Departure(*row) for row in cursor.fetchall()]


def month_ends(on: date, months: int = MONTHS) -> list[date]:
    """The last days of the months before a date, and the date itself."""
    first = month_later(on, 1 - months)
    return [*map(last_day, months_from(first, months_apart(first, on))), on]
