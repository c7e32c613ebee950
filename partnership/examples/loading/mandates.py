"""The security line: mandates, what they rest on, and their documented renewals."""

from typing import Any

from coalition.models import AuthorityType, Contributor, Force, Mandate
from coalition.models import MandateDependency as Dependency
from partnership.evidence.models import Grade, Source
from partnership.examples.loading.actors import actor
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import (
    needed,
    one_of,
    partial_date,
    text,
    whole,
)
from partnership.examples.loading.deciding import body_of
from partnership.examples.loading.evidence import (
    IN_CODES,
    WRITTEN_OUT,
    dated,
    evidence,
)
from partnership.examples.loading.plan import Plan, Ref
from partnership.examples.loading.rows import Row, Table

MANDATES = Table(
    "mandates.csv",
    {
        "holder": needed(text),
        "authority_type": needed(text),
        "authorising_body": text,
        "decision_date": partial_date,
        "starts": partial_date,
        "expires_or_review": partial_date,
        "what": text,
        "status_on_{date}": text,
        "outcome_after_{date}": text,
        "outcome_date": partial_date,
    }
    | WRITTEN_OUT,
)
MANDATE_DETAILS = Table(
    "mandate_details.csv",
    {
        "holder": needed(text),
        "authority_type": needed(text),
        "becomes": needed(text),
        "actor": needed(text),
        "force": text,
        "title": text,
        "authority": one_of(AuthorityType),
        "personnel_ceiling": whole,
    },
)
RENEWALS = Table(
    "renewals.csv",
    {
        "actor": needed(text),
        "renews": needed(text),
        "title": needed(text),
        "authority": needed(one_of(AuthorityType)),
        "body": text,
        "decided_on": needed(partial_date),
        "runs_from": partial_date,
        "expires_on": needed(partial_date),
        "terms": text,
        "personnel_ceiling": whole,
        "grade": one_of(Grade),
    }
    | IN_CODES,
)
DEPENDENCIES = Table(
    "mandate_dependencies.csv",
    {
        "actor": needed(text),
        "title": needed(text),
        "rests_on_actor": needed(text),
        "rests_on": needed(text),
        "basis": needed(text),
    },
)
MANDATE = "mandate"
REVIEW_OF = "review of "


def plan_mandates(book: Book, plan: Plan) -> None:
    """Ask for mandates; a row may be the review of another's, or an intent."""
    details = book.details(MANDATE_DETAILS, "holder", "authority_type")
    reviews = _reviews(book, details)
    for row in book[MANDATES]:
        detail = details.pop((row["holder"], row["authority_type"]), None)
        if detail is None:
            row.problem("holder", "has no row in mandate_details.csv")
        elif detail["becomes"] == MANDATE:
            _mandate(book, plan, row, detail, reviews.get(detail["title"]))
        else:
            plan.aside(row, f"became {detail['becomes']}")
    for detail in details.values():
        detail.problem("holder", "is about no row of mandates.csv")


def _reviews(book: Book, details: dict) -> dict[str, Row]:
    """Rows that are the review of a mandate, by that mandate's title."""
    found = {}
    for row in book[MANDATES]:
        detail = details.get((row["holder"], row["authority_type"]))
        becomes = (detail and detail["becomes"]) or ""
        if becomes.startswith(REVIEW_OF):
            found[becomes.removeprefix(REVIEW_OF)] = row
    return found


def _mandate(book: Book, plan: Plan, row: Row, detail: Row, review: Row | None) -> None:
    review_on, reviewed_on = (
        (review[column].on if review and review[column] else None)
        for column in ("expires_or_review", "outcome_date")
    )
    _check_dates(row, "starts", "expires_or_review")
    given = _given(plan, detail)
    plan.add(
        Mandate,
        row,
        key=("holder", "title"),
        **given,
        force=plan.find(Force, detail["force"], detail, "force"),
        body=row["authorising_body"],
        decision_body=body_of(plan, given["holder"], row["authorising_body"]),
        terms=row["what"],
        review_on=review_on,
        reviewed_on=reviewed_on,
        review_outcome=_outcome(review),
        review_source=_outcome_source(plan, review),
        **dated(row, "decision_date", "decided_on", "decided_precision"),
        **dated(row, "starts", "runs_from", "runs_from_precision"),
        **dated(row, "expires_or_review", "expires_on", "expires_precision"),
        **evidence(book, plan, row),
    )


def _outcome(review: Row | None) -> str:
    """What came of a review, in the words of its row."""
    outcomes = review["outcome_after_{date}"].values() if review else []
    return next(iter(outcomes), "") or ""


def _outcome_source(plan: Plan, review: Row | None) -> Ref | None:
    """The source that a review's row names last bears what came of it."""
    if review is None or not review["source"]:
        return None
    return plan.find(Source, review["source"][-1], review, "source")


def plan_renewals(book: Book, plan: Plan) -> None:
    """Ask for the documented renewals: new mandates that renew the old ones."""
    for row in book[RENEWALS]:
        renewed = _find(plan, row, "actor", "renews")
        _check_dates(row, "runs_from", "expires_on")
        given = _given(plan, row)
        plan.add(
            Mandate,
            row,
            key=("holder", "title"),
            **given,
            force=plan.value(renewed, "force"),
            body=row["body"],
            decision_body=body_of(plan, given["holder"], row["body"]),
            terms=row["terms"],
            renews=renewed,
            **dated(row, "decided_on", "decided_on", "decided_precision"),
            **dated(row, "runs_from", "runs_from", "runs_from_precision"),
            **dated(row, "expires_on", "expires_on", "expires_precision"),
            **evidence(book, plan, row, row["grade"]),
        )


def plan_dependencies(book: Book, plan: Plan) -> None:
    """Ask for what each mandate rests on."""
    for row in book[DEPENDENCIES]:
        plan.add(
            Dependency,
            row,
            key=("mandate", "depends_on"),
            mandate=_find(plan, row, "actor", "title"),
            depends_on=_find(plan, row, "rests_on_actor", "rests_on"),
        )


def _given(plan: Plan, row: Row) -> dict[str, Any]:
    """What holder, title and form a row gives a mandate."""
    holder = actor(plan, row, "actor", required=True)
    is_contributor = plan.has(Contributor, holder)
    return {
        "holder": holder,
        "contributor": Ref(Contributor, holder) if is_contributor else None,
        "title": row["title"],
        "authority_type": row["authority"],
        "personnel_ceiling": row["personnel_ceiling"],
    }


def _find(plan: Plan, row: Row, holder: str, title: str) -> Ref | None:
    """The mandate that two columns name by its holder and its title."""
    who = actor(plan, row, holder, required=True)
    found = Ref(Mandate, (who, row[title]))
    if found in plan.records:
        return found
    row.problem(title, f"“{row[holder]}” has no mandate “{row[title]}” in the files")
    return None


def _check_dates(row: Row, starts: str, ends: str) -> None:
    if row[starts] and row[ends] and row[ends].on < row[starts].on:
        row.problem(ends, f"comes before {starts}")
