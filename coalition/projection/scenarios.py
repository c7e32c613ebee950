"""A scenario worked out: its course, and each assumption with what became of it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from coalition.models import (
    Assumption,
    AssumptionKind,
    Intent,
    Mandate,
    Scenario,
    StartsFrom,
)
from coalition.models.mandate_queries import CLOSED, MandateStatus
from coalition.projection.assumed import assumed_course, assumed_plan
from coalition.projection.course import Course, run
from coalition.projection.facts import Case, Facts
from coalition.projection.left_out import LeftOut, left_out
from coalition.projection.plans import planned
from coalition.projection.projection import Projection, project
from coalition.projection.words import assumption_words, planned_words
from partnership.evidence.banner import marks_of
from partnership.evidence.counting import FIRM
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.visible_sources import with_sources

HIDDEN = (
    "Some of its assumptions are about records that you may not see. They are left out"
    " here, so others may read other figures."
)


@dataclass(frozen=True)
class Assumed:
    """An assumption in words, the record that it is about, and what became of that."""

    assumption: Assumption
    words: str
    contributor_id: int | None
    mandate_id: int | None
    # Why it changes nothing, or what has been stated or decided since; else empty.
    since: str = ""


@dataclass(frozen=True)
class ScenarioResult:
    """A scenario at its own date, beside the three cases of that date."""

    scenario: Scenario
    projection: Projection
    course: Course
    assumed: list[Assumed]
    leaves_out: bool
    marks: frozenset[int]

    @property
    def start(self) -> Case:
        """The case that its assumptions change."""
        return Case(self.scenario.starts_from)

    @property
    def left_out(self) -> list[LeftOut]:
        """What is left out of the plans as the scenario assumes them, lapses apart."""
        facts = self.projection.facts
        plan = assumed_plan(facts.plan, (one.assumption for one in self.assumed))
        stated = run(facts, self.projection.months, plan=plan)
        return left_out(replace(facts, plan=tuple(plan)), stated)

    @property
    def remarks(self) -> list[str]:
        """What a file must say of it: where it starts, and every assumption."""
        said = [
            f"Scenario “{self.scenario}” of {self.scenario.owner or 'nobody'} starts"
            f" from the {self.start.label.lower()} case at"
            f" {long_day(self.scenario.as_at)}.",
            *(f"Assumed: {one.words}. {one.since}".strip() for one in self.assumed),
        ]
        return [*said, HIDDEN] if self.leaves_out else said


def work_out(
    scenario: Scenario,
    reader: Any,
    *,
    on: date,
    months: int,
    lead_nation: int | None = None,
    evidence: str = FIRM,
) -> ScenarioResult:
    """Work a scenario out at its own date, as far as the reader may see its subjects.

    `on` is the date of the page, by which its assumptions may have been overtaken.
    """
    found = project(
        scenario.as_at,
        reader,
        months=months,
        lead_nation=lead_nation,
        evidence=evidence,
    )
    said, marks = read_assumptions(scenario, reader)
    every = Assumption.objects.filter(scenario=scenario).count()
    return ScenarioResult(
        scenario=scenario,
        projection=found,
        course=assumed_course(found.facts, found.months, scenario.starts_from, said),
        assumed=_in_words(said, scenario, found.facts, on, reader),
        leaves_out=every > len(said),
        marks=frozenset({scenario.marking_id, *marks, *found.facts.marks}),
    )


def read_assumptions(
    scenario: Scenario, reader: Any
) -> tuple[list[Assumption], list[int]]:
    """Those that the reader may see, with their records; and what those are marked."""
    said = list(
        Assumption.objects.visible_to(reader)
        .filter(scenario=scenario)
        .select_related("mandate__holder", "intent__contributor__actor")
        .order_by("pk")
    )
    intents = [one.intent for one in said if one.intent]
    mandates = [one.mandate for one in said if one.mandate]
    named = [
        *said,
        *intents,
        *mandates,
        *(one.holder for one in mandates),
        *(one.contributor for one in intents),
        *(one.contributor.actor for one in intents),
    ]
    return said, marks_of(named)


def _in_words(
    said: list[Assumption], scenario: Scenario, facts: Facts, on: date, reader: Any
) -> list[Assumed]:
    """Each assumption, and what has come after it by the date of the page."""
    plan = {step.intent_id: step for step in facts.plan}
    known = Intent.objects.filter(pk__in=[one.intent_id for one in said])
    known = known.select_related("contributor__actor")
    steps = {one.pk: planned(one) for one in with_sources(known, reader)}
    standing = set(
        Intent.objects.plan_at(on, reader)
        .filter(pk__in=steps)
        .values_list("pk", flat=True)
    )
    statuses = dict(
        Mandate.objects.at(on, reader)
        .filter(pk__in=[one.mandate_id for one in said])
        .values_list("pk", "status")
    )
    found = []
    for one in said:
        if one.intent_id:
            step = steps[one.intent_id]
            words, who = planned_words(step), step.contributor_id
            since = _of_a_step(one, one.intent_id in plan, standing, step.name)
        else:
            words, who = str(one.mandate), one.mandate.contributor_id
            since = _of_a_mandate(one, scenario, facts, statuses.get(one.mandate_id))
        found.append(
            Assumed(one, assumption_words(one, words), who, one.mandate_id, since)
        )
    return found


def _of_a_step(one: Assumption, is_planned: bool, standing: set[int], name: str) -> str:
    if not is_planned:
        return f"It changes nothing: it is no step of {name}’s plan at that date."
    if one.intent_id not in standing:
        return f"{name} has stated another plan since."
    return ""


def _of_a_mandate(
    one: Assumption, scenario: Scenario, facts: Facts, status: str | None
) -> str:
    at_start = facts.authority(one.mandate_id)
    if at_start is None:
        return "It changes nothing: the mandate had been renewed by that date."
    is_renewed = one.kind == AssumptionKind.RENEWS
    if is_renewed == (scenario.starts_from == StartsFrom.STATED):
        return "It changes nothing: that is so in the case that it starts from."
    if at_start.last_day is None:
        return "It changes nothing: no expiry is recorded."
    if status in CLOSED and not at_start.is_over:
        return f"Since then: {MandateStatus(status).label.lower()}."
    return ""
