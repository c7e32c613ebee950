"""The list of lines to take as a report: each with what may be said at the date."""

from collections.abc import Iterable, Iterator
from typing import Any

from partnership.diplomacy.forms.line_list import LineListFilter
from partnership.diplomacy.models import Line, LineToTake, LineVersion
from partnership.diplomacy.narrative.lines import (
    LineStanding,
    standings,
    with_versions,
)
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.models import Source
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import cell, in_parts, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day

VALID = (
    "Text, audience and days are of the version that is valid at the date; where none"
    " is, they are empty."
)


def asked_for(question: Question) -> Any:
    """The lines that the page lists under the same filters, by topic."""
    known = LineToTake.objects.known(question.on, question.reader)
    return question.form.narrow(known, question.on)


def rows(question: Question) -> Iterator[LineStanding]:
    """Each with its versions at the date, a few hundred at a time."""
    on, reader = question.on, question.reader
    found = with_versions(asked_for(question), on, reader).select_related("owner")
    sources = dict(Source.objects.visible_to(reader).values_list("pk", "title"))

    def standing(part: Iterable[LineToTake]) -> Iterator[LineStanding]:
        for one in standings(part, on, reader):
            one.line.source_title = one.valid and sources.get(one.valid.source_id)
            yield one

    return in_parts(found.order_by("topic", "pk"), standing)


def marking(question: Question) -> OverallMarking | None:
    """Of the lines, their versions, and the sources that they name."""
    reader = question.reader
    lines = asked_for(question).order_by()
    versions = LineVersion.objects.visible_to(reader).filter(
        line_to_take__in=lines.values("pk")
    )
    sources = Source.objects.visible_to(reader)
    named = sources.filter(pk__in=versions.order_by().values("source"))
    return highest_marking([lines, versions.order_by(), named.order_by()])


def days(row: LineStanding, question: Question) -> Iterator[Day]:
    """The last day on which what is valid may be said."""
    if row.valid is None or row.valid.valid_until is None:
        return
    yield Day(
        uid=f"line-to-take-{row.line.pk}-ends@partnership",
        starts=row.valid.valid_until,
        summary=f"Line to take “{row.line.topic}”: version {row.valid.number} ends",
        description="The last day on which it may be said.",
        url=row.line.get_absolute_url(),
        changed_at=max(row.line.updated_at, row.valid.updated_at),
        sequence=row.line.version + row.valid.version - 2,
        marks=frozenset(marks_of([row.line, row.valid])),
    )


LINES = list_report(
    name="lines-to-take",
    title="Lines to take",
    permission="diplomacy.export_linetotake",
    sees="diplomacy.view_linetotake",
    address="diplomacy:line_file",
    filter_form=LineListFilter,
    form_takes=("reader",),
    cells=(
        cell("topic", "Topic", "line.topic"),
        cell("line", "Line of operation", lambda row: Line(row.line.line).label),
        cell("standing", "Where it stands", "words"),
        cell("version", "Version", "valid.number", Kind.COUNT),
        cell("audience", "Audience", "valid.audience"),
        cell("text", "Line to take", "valid.text"),
        cell("valid_from", "Valid from", "valid.valid_from", Kind.DATE),
        cell("valid_until", "Valid until", "valid.valid_until", Kind.DATE),
        cell("cleared_on", "Cleared on", "valid.cleared_on", Kind.DATE),
        cell("cleared_by", "Cleared by", "valid.cleared_by"),
        cell("public_text", "Public text, if cleared", "public"),
        cell("next_version", "Version to come", "coming.number", Kind.COUNT),
        cell("next_from", "Valid then from", "coming.valid_from", Kind.DATE),
        cell("draft", "Version in draft", "draft.number", Kind.COUNT),
        cell("owner", "Owner", "line.owner"),
        cell("source", "Source", "line.source_title"),
        cell("citation", "Citation", "valid.citation"),
    ),
    rows=rows,
    marking=marking,
    remarks=lambda _: [VALID],
    days=days,
)
