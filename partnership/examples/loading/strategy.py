"""The paper's objectives and actions: checked, and kept for the strategy's own pages.

No record holds them yet, so that nothing is shown of them; a wrong row is told all the
same, with its place.
"""

from django.db.models import TextChoices

from partnership.actors.models import Actor
from partnership.diplomacy.models import Line
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import needed, one_of, text, words
from partnership.examples.loading.evidence import IN_CODES
from partnership.examples.loading.plan import Plan
from partnership.examples.loading.rows import Table

PARAGRAPHS = tuple("123456")


class Part(TextChoices):
    """What a row of the paper is."""

    OBJECTIVE = "objective"
    ACTION = "action"


STRATEGY = Table(
    "strategy.csv",
    {
        "part": needed(one_of(Part)),
        "title": needed(text),
        "text": needed(text),
        "paragraph": needed(text),
        "line": needed(one_of(Line)),
        # Whom the paper names as the one to do it; empty where it names nobody.
        "owners": words,
    }
    | IN_CODES,
)


def check_strategy(book: Book, plan: Plan) -> None:
    """Say what is wrong with a row, and that none of them is a record yet."""
    titles: set[str] = set()
    for row in book[STRATEGY]:
        if row["paragraph"] and row["paragraph"] not in PARAGRAPHS:
            row.problem("paragraph", "is not one of the paper’s, 1 to 6")
        if row["title"] in titles:
            row.problem("title", f"“{row['title']}” is there a second time")
        titles.add(row["title"])
        for owner in row["owners"] or []:
            plan.find(Actor, owner, row, "owners")
        plan.aside(row, "kept for the strategy’s own pages")
