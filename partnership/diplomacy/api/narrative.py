"""Lines to take and their versions, statements, framings, and words to avoid."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.diplomacy.models import (
    Framing,
    LineToTake,
    LineVersion,
    Statement,
    Term,
)
from partnership.diplomacy.models.line_to_take_queries import VersionState
from partnership.exchange.api.column import Kind, derived
from partnership.exchange.api.resource import Resource, known, since, since_if_known

LINE, STATEMENT = "diplomacy.view_linetotake", "diplomacy.view_statement"


def _drafted(rows: QuerySet, on: date, reader: Any) -> QuerySet:
    return rows.known(on, reader)


def _with_state(rows: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    return rows.with_state(on, reader)


NARRATIVE = (
    Resource("lines-to-take", LineToTake, LINE, "topic line owner", known=_drafted),
    Resource(
        "line-versions",
        LineVersion,
        LINE,
        "line_to_take number text audience drafted_on valid_from valid_until cleared_by"
        " cleared_on public_text public_cleared_by public_cleared_on withdrawn_on"
        " withdrawn_reason",
        known=known,
        within="line_to_take",
        happens={
            "cleared_on": "cleared_by",
            "public_cleared_on": "public_cleared_by",
            "withdrawn_on": "withdrawn_reason",
        },
        standing=_with_state,
        stands=(derived("state", Kind.CHOICE, "Where it stands.", VersionState),),
    ),
    Resource(
        "statements",
        Statement,
        STATEMENT,
        "speaker office actor said_on occasion text is_quote framing",
        known=since("said_on"),
        within="actor",
    ),
    Resource("framings", Framing, STATEMENT, "name description paragraph"),
    Resource(
        "terms",
        Term,
        "diplomacy.view_term",
        "word other_forms say_instead why holds held_from held_until paragraph",
        known=since_if_known("held_from"),
        happens={"held_until": ""},
    ),
)
