"""The influences of the strategy's paragraph 4, what they bear on, and the region."""

from typing import Any

from partnership.actors.models import Grouping
from partnership.diplomacy.models import (
    Influence,
    InfluenceAssessment,
    InfluenceDirection,
    InfluenceLink,
    Line,
    LinkKind,
    RegionalGrouping,
)
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import day, needed, one_of, text, whole
from partnership.examples.loading.evidence import IN_CODES, evidence
from partnership.examples.loading.plan import Plan
from partnership.examples.loading.rows import Row, Table

INFLUENCES = Table(
    "influences.csv",
    {
        "name": needed(text),
        "what": needed(text),
        "line": needed(one_of(Line)),
        "paragraph": needed(text),
        "named_on": day,
    },
)
ASSESSMENTS = Table(
    "influence_assessments.csv",
    {
        "influence": needed(text),
        "level": needed(whole),
        "direction": one_of(InfluenceDirection),
        "assessed_on": needed(day),
        "assessed_by": text,
        "why": needed(text),
        "paragraph": needed(text),
    }
    | IN_CODES,
)
LINKS = Table(
    "influence_links.csv",
    {
        "influence": needed(text),
        "kind": needed(one_of(LinkKind)),
        "to_influence": needed(text),
        "why": needed(text),
        "stated_on": needed(day),
        "paragraph": needed(text),
    }
    | IN_CODES,
)
REGION = Table("region.csv", {"grouping": needed(text)})


def plan_influences(book: Book, plan: Plan) -> None:
    """Ask for the influences, in the paper's own words."""
    for row in book[INFLUENCES]:
        plan.add(
            Influence,
            row,
            key=("name",),
            called=row["name"],
            name=row["name"],
            what=row["what"],
            line=row["line"],
            paragraph=row["paragraph"],
            named_on=row["named_on"],
        )


def plan_assessments(book: Book, plan: Plan) -> None:
    """Ask for what the paper itself says of how an influence stands."""
    for row in book[ASSESSMENTS]:
        plan.add(
            InfluenceAssessment,
            row,
            key=("influence", "assessed_on", "assessed_by"),
            influence=plan.must_find(Influence, row["influence"], row, "influence"),
            level=row["level"],
            direction=row["direction"] or "",
            assessed_on=row["assessed_on"],
            assessed_by=row["assessed_by"],
            why=row["why"],
            **_paragraph(book, plan, row),
        )


def plan_links(book: Book, plan: Plan) -> None:
    """Ask for what the paper says that one influence does to another."""
    for row in book[LINKS]:
        ends = {
            name: plan.must_find(Influence, row[name], row, name)
            for name in ("influence", "to_influence")
        }
        if row["influence"] == row["to_influence"]:
            row.problem("to_influence", "is the influence itself")
        plan.add(
            InfluenceLink,
            row,
            key=("influence", "kind", "to_influence"),
            kind=row["kind"],
            why=row["why"],
            stated_on=row["stated_on"],
            **ends,
            **_paragraph(book, plan, row),
        )


def plan_region(book: Book, plan: Plan) -> None:
    """Ask for the groupings whose members are the region."""
    for row in book[REGION]:
        plan.add(
            RegionalGrouping,
            row,
            key=("grouping",),
            grouping=plan.must_find(Grouping, row["grouping"], row, "grouping"),
        )


def _paragraph(book: Book, plan: Plan, row: Row) -> dict[str, Any]:
    """The evidence of a row, cited by the paragraph that the row names."""
    citation = f"Paragraph {row['paragraph']}"
    return evidence(book, plan, row) | {"citation": citation}
