"""What the page of a projection and that of a scenario both show of one course."""

from dataclasses import dataclass
from typing import Any

from coalition.models import Intent, Mandate, Strength
from coalition.projection.chart import chart_of
from coalition.projection.course import Course
from coalition.projection.facts import Facts
from coalition.projection.left_out import LeftOut
from coalition.projection.table import StepRow, TableRow, short_months, table_rows
from coalition.projection.words import who_words
from partnership.evidence.charts.chart import Chart
from partnership.evidence.charts.sources import Sources, sources_of
from partnership.evidence.counting import is_soft, left_out_grades, resting_words
from partnership.evidence.paging import Part


@dataclass(frozen=True)
class CoursePage:
    """The course as heading, table, steps and chart, and what it leaves out."""

    heading: str
    ends: list[tuple[str, int]]
    left_out: list[LeftOut]
    evidence_words: str
    months: list[str]
    rows: list[TableRow]
    steps: list[StepRow]
    # The page of the steps that is shown.
    part: Part
    chart: Chart | None
    who: str

    @property
    def soft_steps(self) -> str:
        """How many steps rest on the press or on nothing firmer; empty if none does."""
        soft = sum(is_soft(step.grade) for step in self.steps)
        return resting_words(soft, len(self.steps))


def drawn(
    course: Course,
    lines: dict[str, tuple[str, Course]],
    facts: Facts,
    sector: str | None,
    sources: Sources,
) -> dict[str, Any]:
    """Its table, and the chart of it among these lines, for the page."""
    who = who_words(sector)
    return {
        "months": short_months(course.months),
        "rows": list(table_rows(course, sector)),
        "chart": chart_of(facts.on, lines, sector, who, sources),
        "who": who,
    }


def sources_of_facts(facts: Facts, reader: Any, evidence: str) -> Sources:
    """What bears the strengths that it begins with, the plans and the mandates."""
    places = {one.key: one.stated_on for one in facts.contingents}
    stated = Strength.objects.visible_to(reader).filter(
        deployment__in=places, stated_on__in=set(filter(None, places.values()))
    )
    plans = [one.intent_id for one in facts.plan if one.is_counted]
    mandates = [one.mandate_id for one in facts.authorities]
    return sources_of(
        reader,
        stated.exclude(grade__in=left_out_grades(evidence)),
        Intent.objects.visible_to(reader).filter(pk__in=plans),
        Mandate.objects.visible_to(reader).filter(pk__in=mandates),
    )
