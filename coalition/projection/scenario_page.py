"""The page of a scenario: its course beside the three cases, and what it assumes."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition.models import Scenario
from coalition.paging import Part, part_of
from coalition.projection.chart import Chart, draw
from coalition.projection.facts import Case
from coalition.projection.filters import ScenarioPageFilter
from coalition.projection.left_out import LeftOut
from coalition.projection.page import STEPS, case_lines, soft_words
from coalition.projection.scenarios import ScenarioResult, work_out
from coalition.projection.table import (
    StepRow,
    TableRow,
    short_months,
    step_rows,
    table_rows,
)
from coalition.projection.words import finding, who_words
from coalition.totals import personnel_totals


@dataclass(frozen=True)
class ScenarioPage:
    """Everything that the template shows."""

    result: ScenarioResult
    heading: str
    months: list[str]
    rows: list[TableRow]
    steps: list[StepRow]
    part: Part
    chart: Chart | None
    who: str
    ends: list[tuple[str, int]]
    left_out: list[LeftOut]
    evidence_words: str
    soft_steps: str


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
    return ScenarioPage(
        result=result,
        heading=finding(course, sector, f"in the scenario “{scenario}”"),
        months=short_months(found.months),
        rows=list(table_rows(course, sector)),
        steps=steps,
        part=part_of(steps, STEPS, form.data),
        chart=draw(
            found.on, {**case_lines(found), "Scenario": ("scenario", course)}, sector
        ),
        who=who_words(sector),
        ends=[
            ("Scenario", course.along(sector)[-1]),
            *((case.label, found.courses[case].along(sector)[-1]) for case in Case),
        ],
        left_out=result.left_out,
        evidence_words=personnel_totals(
            found.on, reader, lead_nation, asked["evidence"]
        ).evidence_words,
        soft_steps=soft_words(steps),
    )
