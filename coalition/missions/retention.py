"""How many departures are retained at a date, by month, and which they are."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from coalition.missions.departures import Departure, departures
from coalition.missions.rule import RETAINED, Outcome, statement
from partnership.evidence.counting import resting_words
from partnership.evidence.models.record import UNCOUNTED_GRADES
from partnership.evidence.months import last_day, month_later, months_apart, months_from
from partnership.evidence.percent import percent

MONTHS = 12

BY_DAY = """
SELECT
    day.on_day,
    count(*) FILTER (
        WHERE departure_grade = ANY(%(soft)s) OR state_grade = ANY(%(soft)s)
    ),
    {counts}
FROM day LEFT JOIN followed USING (on_day)
GROUP BY day.on_day ORDER BY day.on_day
"""
COUNT = "count(*) FILTER (WHERE outcome = '{}')"


@dataclass(frozen=True)
class Rate:
    """The departures up to a date, by what became of them."""

    on: date
    # Of which the departure, or what follows, is press only or unverified.
    soft: int
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

    @property
    def soft_words(self) -> str:
        """How many of them are press only or unverified; empty if none is."""
        return resting_words(self.soft, self.departures)


@dataclass(frozen=True)
class Retention:
    """The departures at a date, and the rate at the end of each month before it."""

    rows: list[Departure]
    months: list[Rate]

    @property
    def now(self) -> Rate:
        """The rate at the date itself."""
        return self.months[-1]

    @property
    def unlisted(self) -> int:
        """How many departures the list leaves out for its length."""
        return self.now.departures - len(self.rows)


def retention(on: date, reader: Any) -> Retention:
    """Departures and rates at a date; two queries."""
    return Retention(departures(on, reader), rates(month_ends(on), reader))


def rate_at(on: date, reader: Any) -> Rate:
    """The rate at one date, in one query."""
    (found,) = rates([on], reader)
    return found


def rates(days: list[date], reader: Any) -> list[Rate]:
    """The rate at each of these days, oldest first, in one query."""
    counts = ", ".join(COUNT.format(one) for one in Outcome.values)
    tail = BY_DAY.format(counts=counts)
    words = {"days": days, "soft": [str(grade) for grade in UNCOUNTED_GRADES]}
    with connection.cursor() as cursor:
        cursor.execute(statement(tail, reader), words)
        return [
            Rate(on, soft, dict(zip(Outcome, numbers, strict=True)))
            for on, soft, *numbers in cursor.fetchall()
        ]


def month_ends(on: date, months: int = MONTHS) -> list[date]:
    """The last days of the months before a date, and the date itself."""
    first = month_later(on, 1 - months)
    return [*map(last_day, months_from(first, months_apart(first, on))), on]
