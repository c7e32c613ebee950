"""Asks on an actor's timeline: opened, put, answered, and wanted by a day."""

from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from partnership.actors.timeline import EntryKind, Said, entries
from partnership.diplomacy.models import Ask, AskState, AskStep

MAY, PAGE = "diplomacy.view_ask", "diplomacy:ask"


def _opened(actor: Any, on: date, reader: Any) -> QuerySet:
    asks = Ask.objects.visible_to(reader).known(on).filter(actor=actor)
    return entries(
        asks,
        F("line"),
        "opened_on",
        "wanted",
    )


def _moved(actor: Any, on: date, reader: Any) -> QuerySet:
    steps = AskStep.objects.visible_to(reader).filter(ask__actor=actor)
    return entries(
        steps.filter(took_on__lte=on, ask__opened_on__lte=on),
        F("ask__line"),
        "took_on",
        "ask__wanted",
        "state",
        "answer",
        record="ask_id",
        bears=("marking", "ask__marking"),
    )


def _says_moved(said: Said) -> str:
    wanted, state, answer = said
    words = f"{wanted}: {AskState(state).label.lower()}"
    return f"{words}. “{answer}”" if answer else words


def _wanted(actor: Any, on: date, reader: Any) -> QuerySet:
    """The day by which an ask that is open is wanted; its newest step says it is."""
    open_asks = Ask.objects.at(on, reader).open().filter(actor=actor)
    return entries(
        open_asks.exclude(wanted_by=None),
        F("line"),
        "wanted_by",
        "wanted",
        precision="wanted_by_precision",
        bears=("marking", "state_mark"),
    )


ASKS = (
    EntryKind(
        "ask_opened", "Ask", MAY, PAGE, _opened, lambda said: f"We want: {said[0]}"
    ),
    EntryKind("ask_step", "Ask answered", MAY, PAGE, _moved, _says_moved),
    EntryKind(
        "ask_wanted",
        "Wanted by",
        MAY,
        PAGE,
        _wanted,
        lambda said: f"Wanted by then: {said[0]}",
        is_due=True,
    ),
)
