"""The table of a course: sectors by month, their total, and the lead nation apart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition.missions.departures import Departure, departures_of
from coalition.projection.course import Course, Step, Why
from coalition.projection.words import sector_words, step_words
from partnership.evidence.templatetags.display import MONTHS


@dataclass(frozen=True)
class TableRow:
    """A row: its name, the strength at the date, and a figure for each month."""

    name: str
    figures: tuple[int, ...]
    is_total: bool = False
    is_lead: bool = False


@dataclass(frozen=True)
class StepRow:
    """A step in words, with the page of its record."""

    step: Step
    words: str
    # Of one that leaves: whether it is retained, and by what.
    departure: Departure | None = None

    @property
    def sector(self) -> str:
        """Where it happens."""
        return sector_words(self.step.contingent.sector)

    @property
    def is_plan(self) -> bool:
        """Whether its record is a stated intent, else a mandate."""
        return self.step.planned is not None

    @property
    def grade(self) -> str:
        """How good the evidence of its record is."""
        return (self.step.planned or self.step.authority).grade

    @property
    def source(self) -> str:
        """What bears it, as far as the reader may see it."""
        return (self.step.planned or self.step.authority).source

    @property
    def has_cause(self) -> bool:
        """Whether another mandate's end is a part of it."""
        return self.step.cause is not None

    @property
    def is_together(self) -> bool:
        """Whether both end on one day, so that it does not fall with the other."""
        return self.has_cause and self.step.why == Why.LAPSES


def short_months(months: Iterable[date]) -> list[str]:
    """Feb 2006, as table heads have it."""
    return [f"{MONTHS[day.month][:3]} {day.year}" for day in months]


def table_rows(course: Course, sector: str | None) -> Iterator[TableRow]:
    """The sectors, or the one that was asked for; with all of them also the total."""
    for code, figures in course.figures.items():
        if sector is None or sector == code:
            yield TableRow(sector_words(code), (course.base[code], *figures))
    if sector is None:
        yield TableRow("Total", (course.total_base, *course.total), is_total=True)
        if course.lead_base is not None:
            name = f"{course.lead_name}, apart"
            yield TableRow(name, (course.lead_base, *course.lead), is_lead=True)


def step_rows(
    course: Course, sector: str | None, on: date, reader: Any
) -> list[StepRow]:
    """The steps in the order of their days; of one sector, if it was asked for.

    Who leaves is retained, or not, as at the date; one query, where anybody leaves.
    """
    steps = [
        step
        for step in course.steps
        if sector is None or step.contingent.sector == sector
    ]
    leaving = {
        step.contingent.contributor_id for step in steps if step.why == Why.LEAVES
    }
    gone = departures_of(leaving, on, reader)
    return [StepRow(step, step_words(step), _departure(step, gone)) for step in steps]


def _departure(step: Step, gone: dict[int, Departure]) -> Departure | None:
    is_leaving = step.why == Why.LEAVES
    return gone.get(step.contingent.contributor_id) if is_leaving else None


def who_departs(steps: Iterable[StepRow]) -> set[int]:
    """The contributors whose departure these rows tell, whom the page bears too."""
    return {row.departure.contributor_id for row in steps if row.departure}
