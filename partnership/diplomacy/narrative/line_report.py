"""What may be said in public as a file: the public texts of the valid lines alone."""

from django.db.models import QuerySet

from partnership.diplomacy.forms.line_list import LineFilter
from partnership.diplomacy.models import LineToTake, LineVersion
from partnership.evidence.banner import highest_marking
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


def read_public(question: Question) -> Reading:
    """The number of public texts, and a row for each."""
    found = public_lines(question)
    rows = found.values_list("public_text", "valid_from", "valid_until")
    totals: dict[str, Value] = {"public_texts": found.count()}
    return Reading(Summary(totals, [PUBLIC_ONLY]), rows.iterator(ROWS_AT_ONCE))


def public_marking(question: Question) -> OverallMarking | None:
    """Of the versions whose public text it is."""
    return highest_marking([public_lines(question).order_by()])


PUBLIC_LINES = Report(
    name="public-lines",
    title="Public lines",
    permission="diplomacy.export_linetotake",
    sees="diplomacy.view_linetotake",
    filter_form=LineFilter,
    columns=PUBLIC,
    read=read_public,
    marking=public_marking,
    address="diplomacy:line_public_file",
)
