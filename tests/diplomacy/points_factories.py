"""Factories of what points rest on: asks and lines to take."""

from datetime import date

from partnership.diplomacy.models import (
    Ask,
    AskState,
    AskStep,
    Line,
    LineToTake,
    LineVersion,
)
from partnership.evidence.models import Grade
from tests.factories import TODAY, make_actor, make_marking

NEW_YEAR = date(2006, 1, 1)


def make_line(topic: str = "Why a partnership", **values) -> LineVersion:
    """A version of a line to take, cleared and valid since New Year."""
    marking = values.setdefault("marking", make_marking())
    line, _ = LineToTake.objects.get_or_create(
        topic=topic, defaults={"line": Line.POLITICAL, "marking": marking}
    )
    defaults = {
        "number": line.versions.count() + 1,
        "text": "The effort is shared by a broad partnership.",
        "audience": "Opposite numbers",
        "valid_from": NEW_YEAR,
        "cleared_on": NEW_YEAR,
        "grade": Grade.OFFICIAL,
    }
    if values.get("withdrawn_on"):
        defaults["withdrawn_reason"] = "Overtaken by events."
    return LineVersion.objects.create(line_to_take=line, **(defaults | values))


def make_ask(actor: str = "Denmark", **values) -> Ask:
    defaults = {
        "line": Line.SECURITY,
        "wanted": "Stay in Basra past 1 July",
        "lead": make_actor("United Kingdom"),
        "opened_on": NEW_YEAR,
        "grade": Grade.OFFICIAL,
        "marking": make_marking(),
    }
    return Ask.objects.create(actor=make_actor(actor), **(defaults | values))


def make_step(ask: Ask, state=AskState.MADE, took_on: date = TODAY, **values):
    values.setdefault("grade", Grade.OFFICIAL)
    values.setdefault("marking", make_marking())
    return AskStep.objects.create(ask=ask, state=state, took_on=took_on, **values)
