"""Each province at a date: who answers for it, the plan, its slips, its conditions."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from coalition.handover.ledger import Kind, Line, lines, plan_words
from coalition.models import (
    ConditionAssessment,
    Finding,
    HandoverCondition,
    HandoverPlan,
    Responsibility,
    ResponsibilityHolder,
    Sector,
)
from coalition.models.handover import LONGEST
from partnership.actors.models import Actor, Province
from partnership.evidence.spans import Move
from partnership.evidence.visible_sources import with_sources


@dataclass(frozen=True)
class Conditions:
    """How many conditions are met, of how many; and how many nobody has assessed."""

    met: int = 0
    number: int = 0
    unassessed: int = 0

    @property
    def words(self) -> str:
        """1 of 4, 2 not assessed; empty without a condition."""
        if not self.number:
            return ""
        open_ones = f", {self.unassessed} not assessed" if self.unassessed else ""
        return f"{self.met} of {self.number}{open_ones}"


@dataclass(frozen=True)
class Standing:
    """One province at a date; None where nothing is recorded by then."""

    province: Province
    on: date
    held: Responsibility | None = None
    # The responsibility with which the host nation took over, if it holds it now.
    handed: Responsibility | None = None
    plans: list[HandoverPlan] = field(default_factory=list)
    conditions: Conditions = Conditions()

    @cached_property
    def ledger(self) -> list[Line]:
        """Every date that was stated, and the handover, oldest first."""
        return lines(self.plans, self.handed)

    @property
    def plan(self) -> HandoverPlan | None:
        """What was last stated; it may have taken the date back."""
        return self.plans[-1] if self.plans else None

    @property
    def open_plan(self) -> HandoverPlan | None:
        """The plan that is still to be kept."""
        plan = self.plan
        if plan is None or plan.planned_on is None or self.handed or plan.is_met:
            return None
        return plan

    @property
    def is_late(self) -> bool:
        """Whether the last possible day of the plan is past, and nothing happened."""
        return bool(self.open_plan) and self.open_plan.planned_by < self.on

    @property
    def slips(self) -> int:
        """How often the date was moved or taken back."""
        return sum(line.needs_reason for line in self.ledger)

    @property
    def slip(self) -> Move | None:
        """How far the newest date, or the handover, is from the first plan."""
        dated = [line for line in self.ledger if line.span]
        newest = self.handed_line or (dated[-1] if dated else None)
        return newest.since_first if newest else None

    @property
    def slip_words(self) -> str:
        """43–73 days late, of a handover; 61 days later, of a plan."""
        if self.slip is None:
            return ""
        late = ("late", "early") if self.handed else ("later", "earlier")
        return self.slip.words(*late)

    @property
    def plan_words(self) -> str:
        """The date of the plan that stands: May 2006; empty without a plan."""
        return plan_words(self.plan) if self.plan else ""

    @property
    def first_words(self) -> str:
        """The date that was stated first."""
        dated = [plan for plan in self.plans if plan.planned_on]
        return plan_words(dated[0]) if dated else ""

    @property
    def holder(self) -> str:
        """The code of who answers for security; empty where nobody recorded it."""
        return self.held.holder if self.held else ""

    @property
    def since(self) -> date | None:
        """From when: of the host nation, since it took over."""
        return (self.handed or self.held).since if self.held else None

    @property
    def handed_line(self) -> Line | None:
        """The handover against the plans that were stated by its day."""
        return next((line for line in self.ledger if line.kind is Kind.HANDED), None)


def standings(
    on: date, reader: Any, *, statements: int | None = LONGEST, **only: Any
) -> list[Standing]:
    """Every province by name, in a fixed number of queries; `only` narrows them.

    Of its plans the first and so many `statements`, the newest; None is all of them.
    """
    provinces = list(Province.objects.visible_to(reader).filter(**only))
    keys = {"province__in": [one.pk for one in provinces]}
    responsible = Responsibility.objects.visible_to(reader).filter(**keys)
    held = {one.province_id: one for one in named(responsible.newest_by(on), reader)}
    handed = {
        one.province_id: one for one in named(responsible.handed_over(on), reader)
    }
    plans = defaultdict(list)
    for plan in known_plans(on, reader, statements).filter(**keys):
        plans[plan.province_id].append(plan)
    conditions = _conditions(on, reader, keys)
    return [
        Standing(
            province=one,
            on=on,
            held=held.get(one.pk),
            handed=handed.get(one.pk),
            plans=plans[one.pk],
            conditions=conditions.get(one.pk, Conditions()),
        )
        for one in provinces
    ]


def known_plans(
    on: date, reader: Any, most: int | None = LONGEST
) -> QuerySet[HandoverPlan]:
    """What was stated by a date, by province and oldest first, with its source."""
    plans = HandoverPlan.objects.visible_to(reader).with_met(on, reader)
    return with_sources(plans.a_few_of_each(on, most), reader)


def named(
    responsibilities: QuerySet[Responsibility], reader: Any
) -> QuerySet[Responsibility]:
    """With source, sector and lead, as far as the reader may see them."""
    return with_sources(responsibilities, reader).prefetch_related(
        Prefetch("sector", Sector.objects.visible_to(reader)),
        Prefetch("lead", Actor.objects.visible_to(reader)),
    )


def _conditions(on: date, reader: Any, keys: dict[str, Any]) -> dict[int, Conditions]:
    """By province, how many conditions set by this date are met."""
    newest = ConditionAssessment.objects.visible_to(reader).newest_by(on).values("pk")
    assessed = Q(assessments__in=newest)
    is_met = assessed & Q(assessments__finding=Finding.MET)
    counts = (
        HandoverCondition.objects.visible_to(reader)
        .filter(set_on__lte=on, **keys)
        .order_by()
        .values("province_id")
        .annotate(
            number=Count("pk", distinct=True),
            assessed=Count("pk", filter=assessed, distinct=True),
            met=Count("pk", filter=is_met, distinct=True),
        )
    )
    return {
        row["province_id"]: Conditions(
            row["met"], row["number"], row["number"] - row["assessed"]
        )
        for row in counts
    }


def handed_over(found: list[Standing]) -> list[Standing]:
    """Those for which the host nation answers."""
    host = ResponsibilityHolder.HOST_NATION
    return [one for one in found if one.holder == host]
