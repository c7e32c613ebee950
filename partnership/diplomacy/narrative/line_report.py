"""The valid lines as files: with all that is internal, or the public texts alone."""

from collections.abc import Iterator

from django.db.models import QuerySet

from partnership.diplomacy.forms.line_list import LineFilter
from partnership.diplomacy.models import Line, LineToTake, LineVersion
from partnership.evidence.banner import highest_marking
from partnership.evidence.models import Source
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.report import (
    Column,
    Kind,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)

INTERNAL = (
    Column("topic", "Topic"),
    Column("line", "Line of operation"),
    Column("version", "Version", Kind.COUNT),
    Column("audience", "Audience"),
    Column("text", "Line to take"),
    Column("valid_from", "Valid from", Kind.DATE),
    Column("valid_until", "Valid until", Kind.DATE),
    Column("cleared_on", "Cleared on", Kind.DATE),
    Column("cleared_by", "Cleared by"),
    Column("public_text", "Public text, if cleared"),
    Column("source", "Source"),
    Column("citation", "Citation"),
)
PUBLIC = (
    Column("text", "Public text"),
    Column("valid_from", "Valid from", Kind.DATE),
    Column("valid_until", "Valid until", Kind.DATE),
)
ROWS_AT_ONCE = 500
PUBLIC_ONLY = (
    "Only public texts that are cleared, of lines that are valid. Topics, audiences and"
    " internal texts are in no row."
)


def valid_lines(question: Question) -> QuerySet[LineVersion]:
    """The valid versions of the lines that were asked for."""
    reader = question.reader
    lines = LineToTake.objects.visible_to(reader)
    versions = LineVersion.objects.visible_to(reader).filter(line_to_take__in=lines)
    valid = versions.valid(question.on, reader).filter(question.form.wanted)
    return valid.order_by("line_to_take__topic", "pk")


def public_lines(question: Question) -> QuerySet[LineVersion]:
    """Of these, those of which the public text is cleared by the date."""
    return valid_lines(question).filter(public_cleared_on__lte=question.on)


def read(question: Question) -> Reading:
    """The number of valid lines, and a row for each."""
    found = valid_lines(question)
    totals: dict[str, Value] = {"valid_lines": found.count()}
    return Reading(Summary(totals, []), _rows(question))


def _rows(question: Question) -> Iterator[tuple[Value, ...]]:
    sources = Source.objects.visible_to(question.reader).values_list("pk", "title")
    titles = dict(sources)
    rows = valid_lines(question).select_related("line_to_take", "cleared_by")
    for one in rows.iterator(ROWS_AT_ONCE):
        yield (
            one.line_to_take.topic,
            Line(one.line_to_take.line).label,
            one.number,
            one.audience,
            one.text,
            one.valid_from,
            one.valid_until,
            one.cleared_on,
            str(one.cleared_by) if one.cleared_by else None,
            one.public_text_at(question.on) or None,
            titles.get(one.source_id),
            one.citation or None,
        )


def read_public(question: Question) -> Reading:
    """The number of public texts, and a row for each."""
    found = public_lines(question)
    rows = found.values_list("public_text", "valid_from", "valid_until")
    totals: dict[str, Value] = {"public_texts": found.count()}
    return Reading(Summary(totals, [PUBLIC_ONLY]), rows.iterator(ROWS_AT_ONCE))


def marking(question: Question) -> OverallMarking | None:
    """Of the versions, their lines, and the sources that they name."""
    reader = question.reader
    found = valid_lines(question).order_by()
    lines = LineToTake.objects.visible_to(reader)
    sources = Source.objects.visible_to(reader)
    return highest_marking(
        [
            found,
            lines.filter(pk__in=found.values("line_to_take")).order_by(),
            sources.filter(pk__in=found.values("source")).order_by(),
        ]
    )


def public_marking(question: Question) -> OverallMarking | None:
    """Of the versions whose public text it is."""
    return highest_marking([public_lines(question).order_by()])


LINES = Report(
    name="lines-to-take",
    title="Valid lines to take",
    permission="diplomacy.export_linetotake",
    filter_form=LineFilter,
    columns=INTERNAL,
    read=read,
    marking=marking,
    address="diplomacy:line_file",
)
PUBLIC_LINES = Report(
    name="public-lines",
    title="Public lines",
    permission="diplomacy.export_linetotake",
    filter_form=LineFilter,
    columns=PUBLIC,
    read=read_public,
    marking=public_marking,
    address="diplomacy:line_public_file",
)
