"""The handover of the provinces: the dates that were stated, and the conditions."""

from coalition.models import (
    ConditionArea,
    HandoverCondition,
    HandoverPlan,
    SlipReason,
)
from partnership.actors.models import Province
from partnership.examples.loading.actors import PROVINCES
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import day, needed, one_of, partial_date, text
from partnership.examples.loading.evidence import IN_CODES, dated, evidence
from partnership.examples.loading.plan import Plan, Ref
from partnership.examples.loading.rows import Table

HANDOVER_PLANS = Table(
    "handover_plans.csv",
    {
        "province": needed(text),
        "planned_on": partial_date,
        "stated_on": needed(day),
        "slip_reason": one_of(SlipReason),
        "note": text,
    }
    | IN_CODES,
)
# What was set for every province alike.
HANDOVER_CONDITIONS = Table(
    "handover_conditions.csv",
    {
        "area": needed(one_of(ConditionArea)),
        "text": needed(text),
        "set_on": needed(day),
    }
    | IN_CODES,
)


def plan_handovers(book: Book, plan: Plan) -> None:
    """Ask for every date that was stated; an empty one was taken back."""
    for row in book[HANDOVER_PLANS]:
        plan.add(
            HandoverPlan,
            row,
            key=("province", "stated_on"),
            province=plan.must_find(Province, row["province"], row, "province"),
            stated_on=row["stated_on"],
            **dated(row, "planned_on", "planned_on", "planned_precision"),
            slip_reason=row["slip_reason"] or "",
            note=row["note"],
            **evidence(book, plan, row),
        )


def plan_conditions(book: Book, plan: Plan) -> None:
    """Ask for each condition in every province."""
    for row in book[HANDOVER_CONDITIONS]:
        for one in book[PROVINCES]:
            plan.add(
                HandoverCondition,
                row,
                key=("province", "text"),
                province=Ref(Province, one["province"]),
                area=row["area"],
                text=row["text"],
                set_on=row["set_on"],
                **evidence(book, plan, row),
            )
