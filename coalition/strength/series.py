"""Strength over time: the days on which it changed, and each group's figures on them.

One query, whatever the number of days, groups and contributors.
"""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from django.db import connection

from coalition.listing import grade_of
from coalition.strength.spans import GIVEN_DAYS, TURNS, Contingents, read_sql
from partnership.evidence.counting import FIRM, Soft
from partnership.evidence.months import month_later

SERIES = read_sql("series")
LABELS = {"contributor": "name", "force": "force.code", "sector": "sector.code"}
# With more changes than this the figures are those of the ends of months.
MOST_TURNS = 24
MOST_GROUPS = 100
# How far back the first statement is looked for where no first month is asked for.
MONTHS_BACK = 24


class Tally(NamedTuple):
    """The sums of a day, the lead nation apart; None where nobody stated a figure."""

    personnel: int | None
    lead: int | None
    with_figure: int = 0
    without_figure: int = 0
    # Whose latest statement is press only or unverified: figures, and personnel.
    press: int = 0
    press_personnel: int = 0
    unverified: int = 0
    unverified_personnel: int = 0

    @property
    def contributors(self) -> int:
        """How many serve on the day, the lead nation aside."""
        return self.with_figure + self.without_figure

    @property
    def soft(self) -> int:
        """How many figures are press only or unverified."""
        return self.press + self.unverified

    @property
    def soft_personnel(self) -> int:
        """How many people those are."""
        return self.press_personnel + self.unverified_personnel

    def soft_words(self, evidence: str = FIRM) -> str:
        """Leaves out 3 figures of 500 personnel: …, or includes them; else empty."""
        return Soft(
            "figure",
            press=self.press,
            press_much=f"{self.press_personnel:,}",
            unverified=self.unverified,
            unverified_much=f"{self.unverified_personnel:,}",
            much=f"{self.soft_personnel:,} personnel",
        ).in_words(evidence)


class Cell(NamedTuple):
    """A group on a day: None is no figure; not serving is not the same as nought."""

    is_here: bool
    personnel: int | None
    oldest: date | None
    newest: date | None
    grade: str


@dataclass(frozen=True)
class Group:
    """A contributor, a force or a sector, and its figures on each day."""

    # None of a contingent whose sector is not recorded, or hidden.
    label: str | None
    cells: tuple[Cell | None, ...]

    @property
    def figures(self) -> list[int | None]:
        """Personnel on each day."""
        return [cell.personnel if cell else None for cell in self.cells]


@dataclass(frozen=True)
class Series:
    """What stood on each of these days; the first and the last are those asked for."""

    days: tuple[date, ...]
    tallies: tuple[Tally, ...]
    # Largest first, by the most that each ever had.
    groups: tuple[Group, ...]
    lead: tuple[Group, ...]

    @property
    def last(self) -> Tally:
        """The sums of the last day."""
        return self.tallies[-1]

    @property
    def others(self) -> list[int | None]:
        """What the groups beyond the largest hundred have on each day."""
        shown = [
            sum(group.figures[place] or 0 for group in self.groups)
            for place in range(len(self.days))
        ]
        totals = [tally.personnel for tally in self.tallies]
        return [
            None if total is None or total == part else total - part
            for total, part in zip(totals, shown, strict=True)
        ]


def over_time(asked: Contingents, by: str, first: date | None, last: date) -> Series:
    """From the first day, or that of the first statement, to the last."""
    earliest = month_later(last, -MONTHS_BACK)
    params = [first, earliest, last, MOST_TURNS]
    return _read(asked, by, TURNS, params, changed_only=True)


def on_days(asked: Contingents, by: str, days: list[date]) -> Series:
    """On these days and no others."""
    return _read(asked, by, GIVEN_DAYS, [days], changed_only=False)


def _read(
    asked: Contingents, by: str, point: str, params: list[Any], *, changed_only: bool
) -> Series:
    tail = SERIES.format(label=LABELS[by])
    sql, values = asked.select(point, params, tail, [MOST_GROUPS])
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows = cursor.fetchall()
    by_day = [(day, list(found)) for day, found in groupby(rows, lambda row: row[0])]
    if changed_only:
        by_day = _where_something_changed(by_day)
    return _series(by_day)


def _where_something_changed(by_day: list[tuple]) -> list[tuple]:
    """Leave out a day on which everything is as on the one before, but not the last."""
    kept = by_day[:1]
    for day, rows in by_day[1:]:
        is_last = day == by_day[-1][0]
        if is_last or [row[1:] for row in rows] != [row[1:] for row in kept[-1][1]]:
            kept.append((day, rows))
    return kept


def _series(by_day: list[tuple]) -> Series:
    groups: dict[tuple[bool, int, str | None], dict[date, Cell]] = {}
    tallies = []
    for day, rows in by_day:
        personnel, lead, *counts = rows[0][1:9]
        tallies.append(Tally(personnel, lead, *(number or 0 for number in counts)))
        for *_, place, is_lead, label, is_here, figure, oldest, newest, weak in rows:
            if place is not None:
                cell = Cell(is_here, figure, oldest, newest, grade_of(weak))
                groups.setdefault((is_lead, place, label), {})[day] = cell
    days = tuple(day for day, _ in by_day)
    found = {
        is_of_lead: tuple(
            Group(label, tuple(cells.get(day) for day in days))
            for (is_lead, _, label), cells in sorted(groups.items(), key=_place)
            if is_lead == is_of_lead
        )
        for is_of_lead in (False, True)
    }
    return Series(days, tuple(tallies), found[False], found[True])


def _place(item: tuple) -> tuple[bool, int]:
    (is_lead, place, _), _ = item
    return is_lead, place
