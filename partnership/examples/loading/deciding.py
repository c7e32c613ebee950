"""The security line: who decides on mandates, and how the votes stood."""

from coalition.models import AuthorityType, CountKind, DecisionBody, Mandate, VoteCount
from partnership.examples.loading.actors import actor
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import day, needed, one_of, text, whole, words
from partnership.examples.loading.evidence import IN_CODES, evidence
from partnership.examples.loading.plan import Plan, Ref
from partnership.examples.loading.rows import Row, Table

BODIES = Table(
    "decision_bodies.csv",
    {
        "actor": needed(text),
        "name": needed(text),
        "authority": needed(one_of(AuthorityType)),
        "written_as": needed(words),
    },
)
VOTE_COUNTS = Table(
    "vote_counts.csv",
    {
        "actor": needed(text),
        "title": needed(text),
        "kind": needed(one_of(CountKind)),
        "stated_on": needed(day),
        "votes_for": whole,
        "votes_against": whole,
        "abstaining": whole,
        "needed": whole,
        "seats": whole,
        "words": text,
    }
    | IN_CODES,
)


def plan_bodies(book: Book, plan: Plan) -> None:
    """Ask for deciding bodies, to be found as the files write them."""
    for row in book[BODIES]:
        whose = actor(plan, row, "actor", required=True)
        body = plan.add(
            DecisionBody,
            row,
            key=("actor", "name"),
            actor=whose,
            name=row["name"],
            authority_type=row["authority"],
        )
        for spelling in row["written_as"] or []:
            plan.also_called(body, (whose, spelling))


def body_of(plan: Plan, holder: Ref | None, written: str) -> Ref | None:
    """The body of a holder that a file writes so; None where none is on record."""
    return plan.other_names.get(Ref(DecisionBody, (holder, written)))


def plan_vote_counts(book: Book, plan: Plan) -> None:
    """Ask for the counts of votes on mandates."""
    for row in book[VOTE_COUNTS]:
        plan.add(
            VoteCount,
            row,
            key=("mandate", "kind", "stated_on"),
            mandate=_mandate(plan, row),
            **{name: row[name] for name in ("kind", "stated_on", "words")},
            **{name: row[name] for name in ("votes_for", "votes_against")},
            **{name: row[name] for name in ("abstaining", "needed", "seats")},
            **evidence(book, plan, row),
        )


def _mandate(plan: Plan, row: Row) -> Ref | None:
    holder = actor(plan, row, "actor", required=True)
    return plan.must_find(Mandate, (holder, row["title"]), row, "title")
