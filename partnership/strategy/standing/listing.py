"""The strategy as a page: its lines, their objectives, and how each action stands."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.evidence.counted import counted
from partnership.evidence.counting import FIRM
from partnership.evidence.few import Few, few
from partnership.evidence.lines import Line
from partnership.evidence.visible_sources import with_sources
from partnership.strategy.models import Action, Objective
from partnership.strategy.periods import period_due
from partnership.strategy.rating import WORST_FIRST, Rating
from partnership.strategy.standing.actions import (
    Standing,
    by_line,
    most_held_back,
    standings_of,
)

# The paper has 19.
LONGEST = 300


@dataclass
class Objectives:
    """One objective on one line, with the actions that serve it there."""

    objective: Objective
    rows: list[Standing] = field(default_factory=list)


@dataclass
class OnLine:
    """One line of operation with its objectives."""

    line: Line
    objectives: list[Objectives] = field(default_factory=list)

    @property
    def rows(self) -> list[Standing]:
        """All its actions."""
        return [row for one in self.objectives for row in one.rows]

    @property
    def finding(self) -> str:
        """7 actions: 2 red, 1 amber by the records."""
        said = counts_words(row.evidence.rating for row in self.rows)
        return f"{counted(len(self.rows), 'action')}; by the records {said}"


@dataclass(frozen=True)
class Strategy:
    """All actions at a date, by line and objective."""

    on: date
    lines: list[OnLine]
    rows: Few
    period: date

    @property
    def running(self) -> list[Standing]:
        """The actions that are not over."""
        return [row for row in self.rows if not row.is_over]

    @property
    def by_owners(self) -> str:
        """How many are red, amber, green or not rated by their updates."""
        return counts_words(row.rating for row in self.running)

    @property
    def by_records(self) -> str:
        """The same by the records."""
        return counts_words(row.evidence.rating for row in self.running)

    @property
    def rated(self) -> int:
        """How many anybody has rated."""
        return sum(row.rating is not None for row in self.running)

    @property
    def disagreeing(self) -> list[Standing]:
        """Of which the update and the records say different things."""
        return [row for row in self.running if row.disagrees]

    @property
    def silent(self) -> int:
        """How many nobody updated for the month that is over."""
        return sum(row.is_silent for row in self.running)

    @property
    def worst(self) -> Standing | None:
        """The red action that holds back most."""
        return most_held_back(self.running)

    @property
    def holding(self) -> list[Standing]:
        """The actions that hold others back: red ones first, and the most first."""
        rows = [row for row in self.running if row.holds]
        return sorted(rows, key=lambda row: (not row.is_red, -row.holds))


def counts_words(ratings: Any) -> str:
    """2 red, 1 amber, 3 green and 4 not rated; without what there is none of."""
    counts: Counter[Rating | None] = Counter(ratings)
    said = [
        f"{counts[one]:,} {one.label.lower()}" for one in WORST_FIRST if counts[one]
    ]
    if counts[None] or not said:
        said.append(f"{counts[None]:,} not rated")
    return " and ".join(filter(None, [", ".join(said[:-1]), said[-1]]))


def known_actions(on: date, reader: Any) -> QuerySet[Action]:
    """Every action that the reader may see, in the order of the strategy."""
    actions = Action.objects.visible_to(reader).known(on).in_order()
    return actions.select_related("objective", "owner")


def build(on: date, reader: Any, evidence: str = FIRM) -> Strategy:
    """The page at a date; its queries do not grow with the actions."""
    found = few(known_actions(on, reader), LONGEST)
    rows = Few(standings_of(found, on, reader, evidence), more=found.more)
    objectives = list(with_sources(_objectives(on, reader), reader)[:LONGEST])
    lines = list(_lines(rows, objectives))
    return Strategy(on, lines, rows, period_due(on))


def _objectives(on: date, reader: Any) -> QuerySet[Objective]:
    return Objective.objects.visible_to(reader).known(on)


def _lines(rows: list[Standing], objectives: list[Objective]) -> Iterator[OnLine]:
    """Each line with the objectives that are its own or that actions serve on it."""
    found = by_line(rows)
    for line in Line:
        on_line = OnLine(line)
        for one in objectives:
            own = [r for r in found.get(line, []) if r.action.objective_id == one.pk]
            if own or one.line == line:
                on_line.objectives.append(Objectives(one, own))
        if on_line.objectives:
            yield on_line
