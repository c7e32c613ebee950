"""The projection as a report: sectors by month in every case, and in a scenario."""

from collections.abc import Iterator
from dataclasses import dataclass

from coalition.models import Scenario
from coalition.projection.course import Course
from coalition.projection.facts import CASE_WORDS, Case
from coalition.projection.filters import ProjectionFilter
from coalition.projection.left_out import left_out
from coalition.projection.projection import Projection, project
from coalition.projection.scenarios import ScenarioResult, work_out
from coalition.projection.words import sector_words
from coalition.totals import personnel_totals
from partnership.evidence.banner import overall_marking
from partnership.evidence.models import Programme
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.templatetags.display import long_day
from partnership.exchange.report import (
    Column,
    Kind,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)

RULE = (
    "Each figure is the strength as last stated by the date, and the steps up to its"
    " day."
    " A stated step holds from its day on, a mandate to the end of its last day."
)
NO_RATES = ["None: personnel have no currency."]


@dataclass(frozen=True)
class Asked:
    """What a question is answered from."""

    projection: Projection
    result: ScenarioResult | None

    @property
    def courses(self) -> list[Course]:
        """Those of the columns, in their order."""
        courses = [self.projection.courses[case] for case in Case]
        return [*courses, self.result.course] if self.result else courses


def columns(question: Question) -> tuple[Column, ...]:
    """Sector, day and a figure for each case; and for the scenario, by its name."""
    scenario = question.filters["scenario"]
    named = [
        Column(case.value, f"{case.label} (personnel)", Kind.COUNT) for case in Case
    ]
    if scenario:
        heading = f"Scenario: {scenario} (personnel)"
        named.append(Column("scenario", heading, Kind.COUNT))
    return (
        Column("sector", "Sector"),
        Column("day", "On", Kind.DATE),
        *named,
        Column("counted", "Counted", Kind.YES_NO),
    )


def ask(question: Question) -> Asked:
    """The three cases at the date; a scenario has its own, which `check` compares."""
    asked, lead = question.filters, lead_nation()
    wanted = {
        "months": asked["months"],
        "lead_nation": lead,
        "evidence": asked["evidence"],
    }
    if asked["scenario"]:
        result = work_out(asked["scenario"], question.reader, on=question.on, **wanted)
        return Asked(result.projection, result)
    return Asked(project(question.on, question.reader, **wanted), None)


def lead_nation() -> int | None:
    """The actor whose strength stands apart."""
    programme = Programme.objects.first()
    return programme and programme.lead_nation_id


def read(question: Question) -> Reading:
    """The total at the last day, and a row for each sector and day."""
    asked = ask(question)
    rows = list(rows_of(asked, question.form.sector_code))
    keys = [c.key for c in columns(question) if c.kind == Kind.COUNT]
    last = asked.projection.months[-1]
    ends = [row for row in rows if row[1] == last and row[-1]]
    totals: dict[str, Value] = {
        key: sum(row[place] for row in ends) for place, key in enumerate(keys, 2)
    }
    return Reading(Summary(totals, remarks(question, asked)), iter(rows))


def rows_of(asked: Asked, only: str | None) -> Iterator[tuple[Value, ...]]:
    """Each sector at the date and at the end of each month; the lead nation last."""
    on, first = asked.projection.on, asked.courses[0]
    for sector in first.base:
        if only is None or sector == only:
            series = [(c.base[sector], *c.figures[sector]) for c in asked.courses]
            yield from _rows(sector_words(sector), on, first, series, counted=True)
    if first.lead_base is not None and only is None:
        series = [(c.lead_base, *c.lead) for c in asked.courses]
        yield from _rows(f"{first.lead_name}, apart", on, first, series, counted=False)


def _rows(name, on, course, series, *, counted) -> Iterator[tuple[Value, ...]]:
    for place, day in enumerate((on, *course.months)):
        yield (name, day, *(figures[place] for figures in series), counted)


def remarks(question: Question, asked: Asked) -> list[str]:
    """The rule, what each case is, the scenario, and everything that is left out."""
    last = long_day(asked.projection.months[-1])
    totals = personnel_totals(
        question.on, question.reader, lead_nation(), question.filters["evidence"]
    )
    said = [
        f"Totals are those of {last}, lead nation apart.",
        RULE,
        *(f"{case.label}: {CASE_WORDS[case]}." for case in Case),
        *(asked.result.remarks if asked.result else []),
        *_left_out(asked),
        totals.evidence_words,
    ]
    return [sentence for sentence in said if sentence]


def _left_out(asked: Asked) -> list[str]:
    """What the cases leave out, and what only the scenario does."""
    found = asked.projection
    of_cases = [
        group.sentence for group in left_out(found.facts, found.courses[Case.STATED])
    ]
    own = [group.sentence for group in asked.result.left_out] if asked.result else []
    return of_cases + [
        f"In the scenario: {said}" for said in own if said not in of_cases
    ]


def rates(question: Question) -> list[str]:
    """None: there is no money in it."""
    return NO_RATES


def marking(question: Question) -> OverallMarking | None:
    """What everything bears that it was worked out from, and what was asked for."""
    asked = ask(question)
    marks = set(asked.result.marks if asked.result else asked.projection.facts.marks)
    sector = question.filters["sector"]
    return overall_marking(marks | ({sector.marking_id} if sector else set()))


def check(question: Question) -> None:
    """A scenario is answered at its own date, and at no other."""
    scenario: Scenario | None = question.filters.get("scenario")
    if scenario and scenario.as_at != question.on:
        question.form.add_error(
            "scenario",
            f"This scenario begins at {long_day(scenario.as_at)}. Ask for it as at that"
            " day.",
        )


PROJECTION = Report(
    name="projection",
    title="Projection of personnel by sector and month",
    permission="coalition.export_scenario",
    filter_form=ProjectionFilter,
    columns=columns,
    read=read,
    rates=rates,
    marking=marking,
    address="coalition:projection_file",
    check=check,
)
