"""Personnel by sector and month, in three cases (design, section 3.2; decision 28)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition.projection.course import Course, run
from coalition.projection.facts import Case, Facts
from coalition.projection.months import MONTHS, month_ends
from coalition.projection.reading import read_facts
from partnership.evidence.counting import FIRM


@dataclass(frozen=True)
class Projection:
    """What is known at a date, and how it goes in each case."""

    facts: Facts
    courses: dict[Case, Course]

    @property
    def on(self) -> date:
        """The date at which it begins."""
        return self.facts.on

    @property
    def months(self) -> tuple[date, ...]:
        """The days that have a figure."""
        return self.courses[Case.STATED].months


def project(
    on: date,
    reader: Any,
    *,
    months: int = MONTHS,
    lead_nation: int | None = None,
    evidence: str = FIRM,
) -> Projection:
    """Project the strength at a date over these months, its own month the first."""
    facts = read_facts(on, reader, lead_nation, evidence)
    days = month_ends(on, months)
    return Projection(facts, {case: course(facts, days, case) for case in Case})


def course(facts: Facts, months: tuple[date, ...], case: Case) -> Course:
    """The course of one case."""
    return run(
        facts,
        months,
        plan=() if case == Case.BEST else facts.plan,
        lapsing=every_mandate(facts) if case == Case.WORST else (),
    )


def every_mandate(facts: Facts) -> set[int]:
    """All that have not been renewed by the date."""
    return {one.mandate_id for one in facts.authorities}
