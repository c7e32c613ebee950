"""The page of a scenario: its course beside the three cases, and what it assumes."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition.models import Scenario
from coalition.projection.course_page import CoursePage, drawn, sources_of_facts
from coalition.projection.facts import Case
from coalition.projection.filters import ScenarioPageFilter
from coalition.projection.page import STEPS, case_lines
from coalition.projection.scenarios import ScenarioResult, work_out
from coalition.projection.table import step_rows
from coalition.projection.words import finding
from coalition.totals import personnel_totals
from partnership.evidence.paging import part_of


@dataclass(frozen=True)
class ScenarioPage(CoursePage):
    """Everything that the template shows of a scenario."""

    result: ScenarioResult


def build(
    scenario: Scenario,
    reader: Any,
    form: ScenarioPageFilter,
    on: date,
    lead_nation: int | None,
) -> ScenarioPage:
    """The page of a scenario, as a form that is valid asks for it."""
    asked, sector = form.cleaned_data, form.sector_code
    result = work_out(
        scenario,
        reader,
        on=on,
        months=asked["months"],
        lead_nation=lead_nation,
        evidence=asked["evidence"],
    )
    found, course = result.projection, result.course
    steps = step_rows(course, sector, found.on, reader)
    sources = sources_of_facts(found.facts, reader, asked["evidence"])
    return ScenarioPage(
        result=result,
        heading=finding(course, sector, f"in the scenario “{scenario}”"),
        part=part_of(steps, STEPS, form.data),
        ends=[
            ("Scenario", course.along(sector)[-1]),
            *((case.label, found.courses[case].along(sector)[-1]) for case in Case),
        ],
        left_out=result.left_out,
        evidence_words=personnel_totals(
            found.on, reader, lead_nation, asked["evidence"]
        ).evidence_words,
        steps=steps,
        **drawn(course, _lines(result), found.facts, sector, sources),
    )


def _lines(result: ScenarioResult) -> dict[str, tuple[str, Any]]:
    """The three cases, and the scenario beside them."""
    return case_lines(result.projection) | {"Scenario": ("scenario", result.course)}
