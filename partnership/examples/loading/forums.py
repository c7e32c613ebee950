"""The political line's forums, with their states, members and the case for each."""

from partnership.actors.models import Actor
from partnership.diplomacy.models import (
    Forum,
    ForumArgument,
    ForumKind,
    ForumMember,
    ForumState,
    ForumStatus,
    Line,
    MemberRole,
    Side,
)
from partnership.examples.loading.actors import GROUPINGS
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import day, needed, one_of, text
from partnership.examples.loading.evidence import IN_CODES, evidence
from partnership.examples.loading.plan import Plan, Ref
from partnership.examples.loading.rows import Row, Table

FORUMS = Table(
    "forums.csv",
    {
        "forum": needed(text),
        "kind": needed(one_of(ForumKind)),
        "line": needed(one_of(Line)),
        "purpose": text,
        "seat": text,
        "proposed_on": needed(day),
        "state": needed(one_of(ForumState)),
        "since": needed(day),
        "note": text,
    }
    | IN_CODES,
)
FORUM_MEMBERS = Table(
    "forum_members.csv",
    {
        "forum": needed(text),
        # One of the two: an actor, or all states of a grouping.
        "actor": text,
        "grouping": text,
        "role": needed(one_of(MemberRole)),
        "named_on": needed(day),
        "note": text,
    }
    | IN_CODES,
)
FORUM_ARGUMENTS = Table(
    "forum_arguments.csv",
    {
        "forum": needed(text),
        "side": needed(one_of(Side)),
        "text": needed(text),
        "actor": text,
        "stated_on": needed(day),
    }
    | IN_CODES,
)


def plan_forums(book: Book, plan: Plan) -> None:
    """Ask for each forum, and for the state that its row gives it."""
    for row in book[FORUMS]:
        forum = plan.add(
            Forum,
            row,
            key=("name",),
            called=row["forum"],
            name=row["forum"],
            kind=row["kind"],
            line=row["line"],
            purpose=row["purpose"],
            seat=row["seat"],
            proposed_on=row["proposed_on"],
            **evidence(book, plan, row),
        )
        plan.add(
            ForumStatus,
            row,
            key=("forum", "state", "since"),
            forum=forum,
            state=row["state"],
            since=row["since"],
            note=row["note"],
            **evidence(book, plan, row),
        )


def plan_forum_members(book: Book, plan: Plan) -> None:
    """Ask for each seat; a row that names a grouping asks for one of each state."""
    for row in book[FORUM_MEMBERS]:
        if bool(row["actor"]) == bool(row["grouping"]):
            row.problem("actor", "must be named, or a grouping, and not both")
            continue
        for actor in _actors(book, plan, row):
            plan.add(
                ForumMember,
                row,
                key=("forum", "actor"),
                forum=plan.must_find(Forum, row["forum"], row, "forum"),
                actor=actor,
                role=row["role"],
                named_on=row["named_on"],
                note=row["note"],
                **evidence(book, plan, row),
            )


def plan_forum_arguments(book: Book, plan: Plan) -> None:
    """Ask for each argument for or against a forum."""
    for row in book[FORUM_ARGUMENTS]:
        plan.add(
            ForumArgument,
            row,
            key=("forum", "side", "text"),
            forum=plan.must_find(Forum, row["forum"], row, "forum"),
            side=row["side"],
            text=row["text"],
            actor=plan.find(Actor, row["actor"], row, "actor"),
            stated_on=row["stated_on"],
            **evidence(book, plan, row),
        )


def _actors(book: Book, plan: Plan, row: Row) -> list[Ref | None]:
    if row["actor"]:
        return [plan.find(Actor, row["actor"], row, "actor")]
    members = [one for one in book[GROUPINGS] if one["code"] == row["grouping"]]
    if not members:
        row.problem("grouping", f"there is no grouping “{row['grouping']}”")
    return [plan.find(Actor, one["iso3"], row, "grouping") for one in members]
