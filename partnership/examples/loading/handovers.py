"""For when the handover of each province was planned, as it was stated."""

from coalition.models import HandoverPlan, SlipReason
from partnership.actors.models import Province
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import day, needed, one_of, partial_date, text
from partnership.examples.loading.evidence import IN_CODES, dated, evidence
from partnership.examples.loading.plan import Plan
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
