"""Needs and what covers them as a report: one row for each part of each need."""

from collections.abc import Iterator

from partnership.diplomacy.forms.need_list import NeedFilter
from partnership.diplomacy.models import Edition, EditionState, Need
from partnership.diplomacy.needs import bearing
from partnership.diplomacy.needs.cover import PartCover, covers_of
from partnership.diplomacy.needs.coverage import coverage_of
from partnership.diplomacy.needs.kinds import Kind, unit_of
from partnership.diplomacy.needs.listing import asked_for, chosen_edition
from partnership.diplomacy.needs.totals import totals
from partnership.evidence.banner import highest_marking
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.templatetags.display import date_words, grade_words
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.report import (
    Column,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)
from partnership.exchange.report import Kind as Holds

COLUMNS = (
    Column("edition", "Edition", Holds.COUNT),
    Column("edition_state", "State of the edition"),
    Column("priority", "Priority", Holds.COUNT),
    Column("need", "Need"),
    Column("sector", "Sector"),
    Column("province", "Province"),
    Column("wanted_by", "Wanted by"),
    Column("kind", "Kind"),
    Column("what", "Of what"),
    Column("unit", "Unit of the quantities"),
    Column("asked_for", "Asked for", Holds.MONEY),
    Column("covered", "Covered", Holds.MONEY),
    Column("rest", "Rest", Holds.MONEY),
    Column("over", "Covered beyond the need", Holds.MONEY),
    Column("indicated", "Only indicated", Holds.MONEY),
    Column("apart", "Matched and not converted"),
    Column("coverage", "Coverage of the need"),
    Column("evidence", "Evidence"),
    Column("source", "Source"),
)
REMARKS = [
    "Quantities are in the unit beside them; those of two units are never added up.",
    "Only offers that are made or accepted cover. An unknown quantity is empty, never"
    " nought.",
]
# Rows are read a page of needs at a time.
AT_ONCE = 200


def read(question: Question) -> Reading:
    """How many needs have no offer, and every part."""
    on, reader = question.on, question.reader
    evidence = question.filters["evidence"]
    edition = chosen_edition(question.form, on, reader)
    if edition is None:
        return Reading(Summary({"needs": 0}, REMARKS), iter(()))
    found = totals(edition, on, reader, evidence)
    sums = {"needs": found.needs, "needs_without_offer": found.without_offer}
    said = [found.finding, found.left_out, *REMARKS]
    return Reading(
        Summary(sums, [words for words in said if words]), _rows(question, edition)
    )


def _rows(question: Question, edition: Edition) -> Iterator[tuple[Value, ...]]:
    asked = (question.on, question.reader, question.filters["evidence"])
    needs = asked_for(question.form, edition, *asked)
    keys = list(needs.values_list("pk", flat=True))
    for begin in range(0, len(keys), AT_ONCE):
        some = keys[begin : begin + AT_ONCE]
        rows = with_sources(
            needs.filter(pk__in=some).select_related("province"), question.reader
        )
        covers = covers_of(some, *asked)
        for need in rows:
            parts = covers.get(need.pk, [])
            covered = coverage_of(parts).label
            for cover in parts:
                yield _row(edition, need, cover, covered)


def _row(
    edition: Edition, need: Need, cover: PartCover, covered: str
) -> tuple[Value, ...]:
    part = cover.part
    wanted = need.wanted_by and date_words(need.wanted_by, need.wanted_by_precision)
    return (
        edition.number,
        EditionState(edition.state).label,
        need.priority,
        need.title,
        need.sector_name or None,
        need.province.name if need.province else "The whole country",
        wanted,
        Kind(part.kind).label,
        part.what or None,
        unit_of(part.kind, part.currency),
        part.quantity,
        cover.covered,
        cover.rest,
        cover.over,
        cover.hinted,
        cover.apart_words or None,
        covered,
        grade_words(need.grade),
        need.source.title if need.source else None,
    )


def marking(question: Question) -> OverallMarking | None:
    """Of all that the rows are worked out from, and name."""
    return highest_marking(
        [*bearing.of_needs(question.reader), *bearing.of_editions(question.reader)]
    )


NEEDS = Report(
    name="needs",
    title="Needs and what covers them",
    permission="diplomacy.export_need",
    filter_form=NeedFilter,
    columns=COLUMNS,
    read=read,
    marking=marking,
    address="diplomacy:need_file",
)
