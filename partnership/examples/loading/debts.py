"""The economic line: debt claims on the host nation, and totals others published."""

from decimal import Decimal

from donors.models import CreditorGroup, DebtClaim, PublishedTotal, ReliefStage
from partnership.evidence.precision import latest_day
from partnership.examples.loading.actors import actor
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import day, decimal, needed, partial_date, text
from partnership.examples.loading.economic import MILLION
from partnership.examples.loading.evidence import (
    IN_CODES,
    WRITTEN_OUT,
    dated,
    evidence,
)
from partnership.examples.loading.plan import Plan
from partnership.examples.loading.rows import Row, Table

DEBTS = Table(
    "debt.csv",
    {
        "creditor": needed(text),
        "group": needed(text),
        "claim_low_usd_bn": needed(decimal),
        "claim_high_usd_bn": needed(decimal),
        "relief_agreed_pct": decimal,
        "status_{date}": text,
        "later_outcome": text,
    }
    | WRITTEN_OUT,
)
DEBT_DETAILS = Table(
    "debt_details.csv",
    {"creditor": needed(text), "actor": text, "stated_on": needed(day)},
)
DEBT_STAGES = Table(
    "debt_stages.csv",
    {
        "creditor": needed(text),
        "percent": needed(decimal),
        "condition": text,
        "agreed_on": needed(day),
        "effective_on": partial_date,
    }
    | IN_CODES,
)
TOTALS = Table(
    "aid_totals.csv",
    {
        "fact": needed(text),
        "value_usd_m": needed(decimal),
        "as_of": needed(partial_date),
    }
    | WRITTEN_OUT,
)
BILLION = 1_000 * MILLION
GROUPS = {
    "Paris Club": CreditorGroup.PARIS_CLUB,
    "non-Paris Club": CreditorGroup.NON_PARIS_CLUB,
    "non-Paris Club Arab": CreditorGroup.NON_PARIS_CLUB_ARAB,
    "commercial": CreditorGroup.COMMERCIAL,
    "multilateral": CreditorGroup.MULTILATERAL,
    "total": CreditorGroup.TOTAL,
}
PER_CENT = "per cent"


def plan_debts(book: Book, plan: Plan) -> None:
    """Ask for the claims, as ranges; later outcomes stay in the file."""
    details = book.details(DEBT_DETAILS, "creditor")
    for row in book[DEBTS]:
        detail = details.pop(row["creditor"], None)
        if detail is None:
            row.problem("creditor", "has no row in debt_details.csv")
            continue
        low, high = row["claim_low_usd_bn"], row["claim_high_usd_bn"]
        if low is not None and high is not None and high < low:
            row.problem("claim_high_usd_bn", "is below claim_low_usd_bn")
        ((_, status),) = row["status_{date}"].items()
        plan.add(
            DebtClaim,
            row,
            key=("creditor_name",),
            called=row["creditor"],
            creditor_name=row["creditor"],
            creditor=actor(plan, detail, "actor"),
            group=_group(row),
            low_usd=_in_billions(low),
            high_usd=_in_billions(high),
            relief_percent=row["relief_agreed_pct"],
            stated_on=detail["stated_on"],
            status=status,
            **evidence(book, plan, row),
        )
    for detail in details.values():
        detail.problem("creditor", "is about no row of debt.csv")


def plan_stages(book: Book, plan: Plan) -> None:
    """Ask for the stages of relief; of a known month the last day is its day."""
    for row in book[DEBT_STAGES]:
        agreed, effective = row["agreed_on"], row["effective_on"]
        on = effective and latest_day(effective.on, effective.precision)
        if on and agreed and on < agreed:
            row.problem("effective_on", "is before agreed_on")
        plan.add(
            ReliefStage,
            row,
            key=("claim", "percent", "condition", "agreed_on"),
            claim=plan.must_find(DebtClaim, row["creditor"], row, "creditor"),
            percent=row["percent"],
            condition=row["condition"],
            agreed_on=agreed,
            effective_on=on,
            **evidence(book, plan, row),
        )


def _group(row: Row) -> str | None:
    group = GROUPS.get(row["group"])
    if group is None:
        row.problem("group", f"“{row['group']}” is not one of {', '.join(GROUPS)}")
    return group and group.value


def _in_billions(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else amount * BILLION


def plan_totals(book: Book, plan: Plan) -> None:
    """Ask for the published totals; a fact that ends in "per cent" is a share."""
    for row in book[TOTALS]:
        value = row["value_usd_m"]
        is_share = (row["fact"] or "").endswith(PER_CENT)
        plan.add(
            PublishedTotal,
            row,
            key=("title", "stated_on"),
            title=row["fact"],
            amount_usd=None if is_share or value is None else value * MILLION,
            percent=value if is_share else None,
            **dated(row, "as_of", "stated_on", "stated_precision"),
            **evidence(book, plan, row),
        )
