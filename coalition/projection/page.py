"""The page of a projection, put together from its parts."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition.projection.course_page import CoursePage, drawn, sources_of_facts
from coalition.projection.facts import CASE_WORDS, Case
from coalition.projection.filters import ProjectionPageFilter
from coalition.projection.left_out import left_out
from coalition.projection.projection import Projection, project
from coalition.projection.table import step_rows
from coalition.projection.words import case_finding
from coalition.totals import personnel_totals
from partnership.evidence.paging import part_of

# Rows of the table of steps on one page.
STEPS = 100
STYLES = {Case.BEST: "best", Case.STATED: "stated", Case.WORST: "worst"}


@dataclass(frozen=True)
class ProjectionPage(CoursePage):
    """Everything that the template shows of one of the three cases."""

    projection: Projection
    case: Case
    how: str

    @property
    def is_empty(self) -> bool:
        """Whether nobody's strength is known by the date."""
        return not self.projection.facts.contingents


def build(
    on: date, reader: Any, form: ProjectionPageFilter, lead_nation: int | None
) -> ProjectionPage:
    """The page at a date, as a form that is valid asks for it."""
    asked, sector = form.cleaned_data, form.sector_code
    evidence, case = asked["evidence"], Case(asked["case"])
    found = project(
        on,
        reader,
        months=asked["months"],
        lead_nation=lead_nation,
        evidence=evidence,
    )
    chosen = found.courses[case]
    steps = step_rows(chosen, sector, on, reader)
    sources = sources_of_facts(found.facts, reader, evidence)
    return ProjectionPage(
        projection=found,
        heading=case_finding(chosen, sector, case),
        case=case,
        how=CASE_WORDS[case],
        part=part_of(steps, STEPS, form.data),
        ends=[(c.label, found.courses[c].along(sector)[-1]) for c in Case],
        left_out=left_out(found.facts, found.courses[Case.STATED]),
        evidence_words=personnel_totals(
            on, reader, lead_nation, evidence
        ).evidence_words,
        steps=steps,
        **drawn(chosen, case_lines(found), found.facts, sector, sources),
    )


def case_lines(found: Projection) -> dict[str, tuple[str, Any]]:
    """The three cases as the chart takes them, the highest first."""
    cases = (Case.BEST, Case.STATED, Case.WORST)
    return {case.label: (STYLES[case], found.courses[case]) for case in cases}
