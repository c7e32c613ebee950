"""The region as a report: a row for each actor and each direction of its steps."""

from collections.abc import Iterator
from typing import NamedTuple

from django import forms

from partnership.diplomacy.forms.region_filter import RegionFilter
from partnership.diplomacy.models import EngagementDirection
from partnership.diplomacy.region import listing
from partnership.diplomacy.region.bearing import of_the_region
from partnership.diplomacy.region.listing import Newest, RegionListing, RegionRow
from partnership.evidence.banner import highest_marking
from partnership.evidence.counting import EvidenceField
from partnership.evidence.models import Grade
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question

RULE = "A step that the public did not see closes no gap. A gap is in days."


class RegionQuestion(RegionFilter):
    """The order of the page, and which evidence counts."""

    evidence = EvidenceField()


class Direction(NamedTuple):
    """One actor's steps in one direction; None for an actor without any."""

    row: RegionRow
    direction: EngagementDirection | None
    newest: Newest | None
    counted: str
    rung: str


def found(question: Question) -> RegionListing:
    """What the page lists, in its order."""
    form: forms.Form = question.form
    evidence = question.filters["evidence"]
    return listing.build(question.on, question.reader, evidence, form.order)


def rows(question: Question) -> Iterator[Direction]:
    """To the host nation and from it; one row for an actor of whom nothing is known."""
    for row in found(question).rows:
        if not row.recorded:
            yield Direction(row, None, None, "", "")
            continue
        for one in row.both:
            yield Direction(row, *one)


def marking(question: Question) -> OverallMarking | None:
    """Of the actors, their steps and the groupings that make the region."""
    shown = of_the_region(question.on, question.reader)
    return highest_marking(shown, found(question).marking_ids)


def remarks(question: Question) -> list[str]:
    """How to read a gap, and what the figures leave out."""
    soft = found(question).soft.in_words(question.filters["evidence"])
    return [RULE, *([soft] if soft else [])]


def _direction(one: Direction) -> str | None:
    return one.direction.label if one.direction else None


def _grade(one: Direction) -> str | None:
    return Grade(one.newest.grade).label if one.newest else None


REGION = list_report(
    name="region",
    title="The region",
    sees="diplomacy.view_engagementstep",
    address="diplomacy:region_file",
    filter_form=RegionQuestion,
    cells=(
        cell("actor", "Actor", "row.name"),
        cell("direction", "Whose step", _direction),
        cell("newest", "Newest visible step", "newest.kind_words"),
        cell("what", "What", "newest.what"),
        cell("took_on", "When", "newest.took_on", Kind.DATE),
        cell("known_to_the", "Known to the", "newest.took_precision"),
        cell("gap_days", "Gap, fewest days", "newest.gap_days", Kind.COUNT),
        cell("evidence", "Evidence", _grade),
        cell("rung", "Highest rung"),
        cell("counted", "Steps by kind"),
        cell("recorded", "Steps on record", "row.recorded", Kind.COUNT),
        cell("unseen", "Steps not visible", "row.unseen", Kind.COUNT),
    ),
    rows=rows,
    marking=marking,
    remarks=remarks,
)
