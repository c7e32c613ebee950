"""The political line: who is obliged or inclined to help where, or is to be asked."""

from partnership.actors.models import Actor
from partnership.diplomacy.models import ActorInterest, InterestKind
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import day, needed, one_of, text
from partnership.examples.loading.evidence import IN_CODES, evidence
from partnership.examples.loading.plan import Plan
from partnership.examples.loading.rows import Table

INTERESTS = Table(
    "interests.csv",
    {
        "actor": text,
        "sector": needed(text),
        "kind": needed(one_of(InterestKind)),
        "why": needed(text),
        "stated_on": needed(day),
    }
    | IN_CODES,
)


def plan_interests(book: Book, plan: Plan) -> None:
    """Ask for each statement; without an actor it is of partners at large."""
    for row in book[INTERESTS]:
        plan.add(
            ActorInterest,
            row,
            key=("sector", "kind", "actor"),
            actor=plan.find(Actor, row["actor"], row, "actor"),
            sector=row["sector"],
            kind=row["kind"],
            why=row["why"],
            stated_on=row["stated_on"],
            **evidence(book, plan, row),
        )
