"""A case with assumptions put on top: plans changed, mandates renewed or lapsed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from coalition.models import Assumption, AssumptionKind, StartsFrom
from coalition.projection.course import Course, run
from coalition.projection.facts import Facts, Planned
from coalition.projection.projection import every_mandate


def assumed_course(
    facts: Facts,
    months: tuple[date, ...],
    starts_from: str,
    assumptions: Iterable[Assumption],
) -> Course:
    """How it goes from a case on if all of this is so.

    From the worst case every mandate lapses but those that are assumed to be renewed;
    one that rests on another still falls with it. From the stated case only those that
    are assumed to lapse do.
    """
    said = list(assumptions)
    renewed = {one.mandate_id for one in said if one.kind == AssumptionKind.RENEWS}
    lapsing = {one.mandate_id for one in said if one.kind == AssumptionKind.LAPSES}
    if starts_from == StartsFrom.WORST:
        lapsing = every_mandate(facts) - renewed
    return run(facts, months, plan=assumed_plan(facts.plan, said), lapsing=lapsing)


def assumed_plan(
    plan: Iterable[Planned], assumptions: Iterable[Assumption]
) -> list[Planned]:
    """The plan with steps dropped, moved to another day, or with another number."""
    changes: dict[int, list[Assumption]] = {}
    for one in assumptions:
        if one.intent_id:
            changes.setdefault(one.intent_id, []).append(one)
    changed = (_changed(step, changes.get(step.intent_id, [])) for step in plan)
    return [step for step in changed if step]


def _changed(step: Planned, assumptions: list[Assumption]) -> Planned | None:
    for one in assumptions:
        match one.kind:
            case AssumptionKind.DROPPED:
                return None
            case AssumptionKind.MOVED:
                step = replace(step, day=one.moved_to)
            case AssumptionKind.NUMBER:
                step = replace(step, after=one.personnel_after)
    return step
