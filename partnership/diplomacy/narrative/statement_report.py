"""Statements as a report: who said what, when, and in which framing."""

from collections.abc import Iterator

from partnership.actors.models import Actor
from partnership.diplomacy.forms.statement import StatementFilter
from partnership.diplomacy.models import Framing, Statement
from partnership.diplomacy.models.statement import StatementQuerySet
from partnership.diplomacy.narrative.shares import HIDDEN, OTHERS, Shares, shares
from partnership.evidence.banner import highest_marking
from partnership.evidence.models import Grade, Source
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

COLUMNS = (
    Column("said_on", "Said on", Kind.DATE),
    Column("speaker", "Speaker"),
    Column("office", "Office"),
    Column("actor", "Actor"),
    Column("occasion", "Where or when"),
    Column("text", "What was said"),
    Column("own_words", "The speaker’s own words", Kind.YES_NO),
    Column("framing", "Framing"),
    Column("evidence", "Evidence"),
    Column("source", "Source"),
    Column("citation", "Citation"),
)
ROWS_AT_ONCE = 500


def asked_for(question: Question) -> StatementQuerySet:
    """The statements of the question, of every framing."""
    seen = Statement.objects.seen(question.on, question.reader)
    return question.form.narrow(seen)


def shares_of(question: Question) -> Shares:
    """The shares of the question's statements."""
    asked = question.filters
    return shares(
        asked_for(question),
        question.on,
        question.reader,
        by=asked["by"],
        evidence=asked["evidence"],
    )


def read(question: Question) -> Reading:
    """How many statements of each framing; and one row for each statement."""
    found = shares_of(question)
    totals: dict[str, Value] = {"statements_in_the_shares": found.number}
    remarks = [
        f"{found.names[key]}: {number:,} of {found.number:,} statements since"
        f" {found.since}."
        for key, number in found.totals.items()
    ]
    left_out = found.soft.in_words(question.filters["evidence"])
    return Reading(
        Summary(totals, [*remarks, *filter(None, [left_out])]), _rows(question)
    )


def _rows(question: Question) -> Iterator[tuple[Value, ...]]:
    """Every statement that was asked for, press and unverified too, newest first."""
    reader = question.reader
    sources = dict(Source.objects.visible_to(reader).values_list("pk", "title"))
    framings = dict(Framing.objects.visible_to(reader).values_list("pk", "name"))
    rows = question.form.of_the_framing(asked_for(question)).values_list(
        "said_on",
        "speaker",
        "office",
        "actor__name",
        "occasion",
        "text",
        "is_quote",
        "framing_id",
        "grade",
        "source_id",
        "citation",
    )
    for *facts, framing, grade, source, citation in rows.order_by(
        "-said_on", "-pk"
    ).iterator(ROWS_AT_ONCE):
        name = framings.get(framing, OTHERS[HIDDEN]) if framing else None
        yield (*facts, name, Grade(grade).label, sources.get(source), citation or None)


def marking(question: Question) -> OverallMarking | None:
    """Of the statements, and of the actors, framings and sources that they name."""
    reader = question.reader
    asked = asked_for(question).order_by()
    named = ((Actor, "actor"), (Framing, "framing"), (Source, "source"))
    return highest_marking(
        [
            asked,
            *(
                model.objects.visible_to(reader)
                .filter(pk__in=asked.values(field))
                .order_by()
                for model, field in named
            ),
        ]
    )


STATEMENTS = Report(
    name="statements",
    title="Statements and their framing",
    permission="diplomacy.export_statement",
    filter_form=StatementFilter,
    columns=COLUMNS,
    read=read,
    marking=marking,
    address="diplomacy:statement_file",
)
