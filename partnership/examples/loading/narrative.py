"""The political line's words: the vocabulary, the framings, lines to take as drafts."""

from partnership.diplomacy.models import (
    Framing,
    Holds,
    Line,
    LineToTake,
    LineVersion,
    Term,
)
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import day, needed, one_of, text, whole
from partnership.examples.loading.evidence import IN_CODES, evidence
from partnership.examples.loading.plan import Plan, Ref
from partnership.examples.loading.rows import Row, Table

VOCABULARY = Table(
    "vocabulary.csv",
    {
        "word": needed(text),
        "other_forms": text,
        "say_instead": text,
        "why": needed(text),
        "holds": needed(one_of(Holds)),
        "held_from": day,
        "paragraph": text,
    },
)
FRAMINGS = Table(
    "framings.csv",
    {"name": needed(text), "description": text, "paragraph": text},
)
LINES_TO_TAKE = Table(
    "lines_to_take.csv",
    {
        "topic": needed(text),
        "line": needed(one_of(Line)),
        "number": needed(whole),
        "audience": needed(text),
        "text": needed(text),
        "drafted_on": needed(day),
        "valid_from": needed(day),
        "paragraph": needed(text),
    }
    | IN_CODES,
)


def plan_words(book: Book, plan: Plan) -> None:
    """Ask for the vocabulary and the framings."""
    for row in book[VOCABULARY]:
        plan.add(Term, row, key=("word",), **{k: row[k] for k in VOCABULARY.columns})
    for row in book[FRAMINGS]:
        plan.add(Framing, row, key=("name",), **{k: row[k] for k in FRAMINGS.columns})


def plan_lines(book: Book, plan: Plan) -> None:
    """Ask for the versions, and for their lines; what nobody cleared is a draft."""
    for row in book[LINES_TO_TAKE]:
        borne = evidence(book, plan, row)
        plan.add(
            LineVersion,
            row,
            key=("line_to_take", "number"),
            line_to_take=_line(plan, row),
            number=row["number"],
            audience=row["audience"],
            text=row["text"],
            drafted_on=row["drafted_on"],
            valid_from=row["valid_from"],
            **borne | {"citation": row["paragraph"].capitalize()},
        )


def _line(plan: Plan, row: Row) -> Ref:
    topic = row["topic"]
    if plan.has(LineToTake, topic):
        return Ref(LineToTake, topic)
    return plan.add(
        LineToTake, row, key=("topic",), called=topic, topic=topic, line=row["line"]
    )
