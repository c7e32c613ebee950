"""What the page of a projection and that of a scenario both show of one course."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition.projection.chart import Chart, draw
from coalition.projection.course import Course
from coalition.projection.left_out import LeftOut
from coalition.projection.table import StepRow, TableRow, short_months, table_rows
from coalition.projection.words import who_words
from partnership.evidence.counting import is_soft, resting_words
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
    course: Course, lines: dict[str, tuple[str, Course]], on: date, sector: str | None
) -> dict[str, Any]:
    """Its table, and the chart of it among these lines, for the page."""
    return {
        "months": short_months(course.months),
        "rows": list(table_rows(course, sector)),
        "chart": draw(on, lines, sector),
        "who": who_words(sector),
    }
