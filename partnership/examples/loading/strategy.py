"""The paper’s objectives and actions, their owners, dates and measures."""

from datetime import date
from typing import Any

from django.db.models import Model, TextChoices

from partnership.actors.models import Actor, Grouping
from partnership.diplomacy.models import Event, Forum
from partnership.evidence.lines import Line
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import (
    day,
    needed,
    one_of,
    partial_date,
    text,
    words,
)
from partnership.examples.loading.evidence import IN_CODES, dated, evidence
from partnership.examples.loading.plan import Plan, Ref
from partnership.examples.loading.rows import Row, Table
from partnership.strategy.measures import MEASURES
from partnership.strategy.models import (
    Action,
    ActionDate,
    ActionLink,
    ActionMeasure,
    ActionOwner,
    LinkKind,
    Objective,
)

PARAGRAPHS = tuple("123456")
# What a measure may be of, by the word that the files have for it.
KINDS: dict[str, type[Model]] = {
    "actor": Actor,
    "grouping": Grouping,
    "event": Event,
    "forum": Forum,
}


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
        # Which an action serves; empty for an objective.
        "objective": text,
        # Whom the paper names as the one to do it; empty where it names nobody.
        "owners": words,
    }
    | IN_CODES,
)
STRATEGY_DATES = Table(
    "strategy_dates.csv",
    {
        "action": needed(text),
        "stated_on": needed(day),
        "due_on": partial_date,
        "reason": text,
    }
    | IN_CODES,
)
STRATEGY_MEASURES = Table(
    "strategy_measures.csv",
    {"action": needed(text), "measure": needed(text), "kind": text, "of": text},
)
STRATEGY_LINKS = Table(
    "strategy_links.csv",
    {
        "action": needed(text),
        "kind": needed(one_of(LinkKind)),
        "to_action": needed(text),
        "why": needed(text),
        "stated_on": needed(day),
        "paragraph": needed(text),
    }
    | IN_CODES,
)


def plan_strategy(book: Book, plan: Plan) -> None:
    """Ask for the objectives, and for the actions with their owners, in their order."""
    for number, row in enumerate(book[STRATEGY], start=1):
        if row["paragraph"] and row["paragraph"] not in PARAGRAPHS:
            row.problem("paragraph", "is not one of the paper’s, 1 to 6")
        model = Action if row["part"] == Part.ACTION else Objective
        serves = {}
        if model is Action:
            title = row["objective"]
            serves["objective"] = plan.must_find(Objective, title, row, "objective")
        own = evidence(book, plan, row)
        set_on = plan.value(own["source"], "published_on")
        ref = plan.add(
            model,
            row,
            key=("title",),
            called=row["title"],
            **{name: row[name] for name in ("title", "text", "line", "paragraph")},
            **serves,
            number=number,
            set_on=set_on,
            **own | {"citation": f"Paragraph {row['paragraph']}"},
        )
        _owners(plan, row, ref, set_on)


def _owners(plan: Plan, row: Row, ref: Ref, since: date | None) -> None:
    """Whom the paper names for an action; an objective is nobody's own."""
    for name in row["owners"] or []:
        actor = plan.find(Actor, name, row, "owners")
        if actor and ref.model is Action:
            key = ("action", "actor", "since")
            values: dict[str, Any] = {"action": ref, "actor": actor, "since": since}
            plan.add(ActionOwner, row, key=key, **values)


def plan_strategy_dates(book: Book, plan: Plan) -> None:
    """Ask for the dates that the paper, or its data, states for an action."""
    for row in book[STRATEGY_DATES]:
        plan.add(
            ActionDate,
            row,
            key=("action", "stated_on"),
            action=plan.must_find(Action, row["action"], row, "action"),
            stated_on=row["stated_on"],
            **dated(row, "due_on", "due_on", "due_precision"),
            reason=row["reason"],
            **evidence(book, plan, row),
        )


def plan_measures(book: Book, plan: Plan) -> None:
    """Ask for what the actions are measured by, from the day on which they were set."""
    for row in book[STRATEGY_MEASURES]:
        if row["measure"] and row["measure"] not in MEASURES:
            row.problem("measure", f"“{row['measure']}” is no measure")
        if row["kind"] and row["kind"] not in KINDS:
            row.problem("kind", f"is not one of {', '.join(KINDS)}")
        action = plan.must_find(Action, row["action"], row, "action")
        of = _of(plan, row)
        plan.add(
            ActionMeasure,
            row,
            key=("action", "measure", "about_model", "about_id"),
            action=action,
            measure=row["measure"],
            about_model=KINDS[row["kind"]]._meta.label_lower if of else "",
            about_id=of,
            since=plan.value(action, "set_on"),
        )


def _of(plan: Plan, row: Row) -> Ref | None:
    kind = KINDS.get(row["kind"])
    return plan.must_find(kind, row["of"], row, "of") if kind else None


def plan_strategy_links(book: Book, plan: Plan) -> None:
    """Ask for what the paper says that one action does to another."""
    for row in book[STRATEGY_LINKS]:
        if row["action"] == row["to_action"]:
            row.problem("to_action", "is the action itself")
        plan.add(
            ActionLink,
            row,
            key=("action", "kind", "to_action"),
            action=plan.must_find(Action, row["action"], row, "action"),
            kind=row["kind"],
            to_action=plan.must_find(Action, row["to_action"], row, "to_action"),
            why=row["why"],
            stated_on=row["stated_on"],
            **evidence(book, plan, row) | {"citation": f"Paragraph {row['paragraph']}"},
        )
