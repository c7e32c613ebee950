"""Influences as a report: how each stands, what it holds back, who waits."""

from collections.abc import Iterator

from partnership.diplomacy.influences import page
from partnership.diplomacy.influences.standing import Standing, every_standing
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question


def rows(question: Question) -> list[Standing]:
    """Every influence known at the date, in the order of the strategy."""
    return every_standing(question.on, question.reader)


def marking(question: Question) -> OverallMarking | None:
    """Of influences, their assessments and links, who waits, and sources."""
    named = (one.source for row in rows(question) for one in row.newest)
    shown = page.shown(question.on, question.reader)
    return highest_marking(shown, also=marks_of(named))


def _each(words: Iterator[str]) -> str:
    return "; ".join(dict.fromkeys(words))


INFLUENCES = list_report(
    name="influences",
    title="Influences",
    sees="diplomacy.view_influence",
    address="diplomacy:influence_file",
    cells=(
        cell("influence", "Influence", "influence.name"),
        cell("line", "Line", "influence.get_line_display"),
        cell("paragraph", "Paragraph", "influence.paragraph"),
        cell("owner", "Owner", "influence.owner"),
        cell("stands_at", "Stands at", "reading.words"),
        cell("since", "Since", "reading.since", Kind.DATE),
        cell("assessed_on", "Last assessed on", "reading.on", Kind.DATE),
        cell("disagrees", "Sources disagree", kind=Kind.YES_NO),
        cell("moves", "Moves", lambda row: " or ".join(row.directions)),
        cell("before", "Before", "course"),
        cell("blocks", "Blocks now", "is_blocked", Kind.YES_NO),
        cell("influences", "Influences held back", "holds.influences", Kind.COUNT),
        cell("records", "Other records held back", "holds.records", Kind.COUNT),
        cell("partners", "Partners held back", "holds.partners", Kind.COUNT),
        cell(
            "waits", "Who waits", lambda row: _each(w.actor.name for w in row.waiting)
        ),
        cell(
            "evidence",
            "Evidence",
            lambda row: _each(one.get_grade_display() for one in row.newest),
        ),
        cell(
            "source",
            "Source",
            lambda row: _each(one.source.title for one in row.newest if one.source),
        ),
    ),
    rows=rows,
    marking=marking,
)
