"""The open asks of an actor as questions of a form: what a contact makes of each.

Any form of a contact can ask them: `add_rows` puts the questions in, `read_moves` says
what they come to, and every fault at its question.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from partnership.actors.models import Actor
from partnership.diplomacy.asks.actions import (
    Move,
    fault_of_answer,
    newest_seen,
    seen_steps,
)
from partnership.diplomacy.asks.double import doubles_with, words_of
from partnership.diplomacy.asks.states import (
    DELIVERED,
    LAPSED,
    MADE,
    PLANNED,
    PROMISED,
    REFUSED,
    UNSEEN,
    neighbours,
    series_of,
)
from partnership.diplomacy.models import Ask, AskState, AskStep
from partnership.evidence.widgets import Radios

UNCHANGED = ("", "Unchanged")
# What may be said of an ask, by the state in which the form finds it.
OFFERED = {
    PLANNED: (
        (MADE, "Put, no answer yet"),
        (PROMISED, "Put, and promised"),
        (REFUSED, "Put, and refused"),
        (DELIVERED, "Put, and delivered"),
        (LAPSED, "Given up"),
    ),
    MADE: (
        (PROMISED, "Promised"),
        (REFUSED, "Refused"),
        (DELIVERED, "Delivered"),
        (MADE, "Put again"),
        (LAPSED, "Given up"),
    ),
    PROMISED: (
        (PROMISED, "Promised again"),
        (DELIVERED, "Delivered"),
        (REFUSED, "Refused"),
        (MADE, "Put again"),
        (LAPSED, "Given up"),
    ),
}
COLLEAGUE = (
    "A colleague has moved this ask since you opened the page. What stands now is"
    " shown. Save again to record yours after it, or leave it at “Unchanged”"
)
NOT_PUT = (
    "It was not put to them by that day, so this is no answer. Choose what it has come"
    " to, or clear the answer"
)
LONGEST_ANSWER = 500


@dataclass(frozen=True)
class AskRow:
    """One ask, and the bound questions about it."""

    ask: Ask
    state_words: str
    state: Any
    answer: Any


def state_name(ask: Ask) -> str:
    """The question what the ask has come to."""
    return f"state_{ask.pk}"


def answer_name(ask: Ask) -> str:
    """The question what they answered."""
    return f"answer_{ask.pk}"


def seen_name(ask: Ask) -> str:
    """What the form carries of the newest step that it showed."""
    return f"seen_{ask.pk}"


def add_rows(form: forms.Form, asks: Sequence[Ask], reader: Any) -> None:
    """Put the questions about these asks (from `open_asks_of`) into a form."""
    form.asks = list(asks)
    form.newest = newest_seen(form.asks, reader)
    for ask in form.asks:
        form.fields[state_name(ask)] = forms.ChoiceField(
            label=str(ask),
            choices=[UNCHANGED, *((str(s), w) for s, w in OFFERED[ask.state])],
            required=False,
            widget=Radios(inline=True),
        )
        form.fields[answer_name(ask)] = forms.CharField(
            label="What they answered",
            max_length=LONGEST_ANSWER,
            required=False,
            strip=True,
        )
        form.fields[seen_name(ask)] = forms.IntegerField(
            widget=forms.HiddenInput, required=False, initial=form.newest[ask.pk]
        )
    if form.asks:
        form.fields["twice"] = forms.BooleanField(
            label="Record it all the same: another capital has put it too",
            required=False,
        )


def rows_of(form: forms.Form) -> list[AskRow]:
    """The asks with their questions, for the template."""
    return [
        AskRow(
            ask,
            AskState(ask.state).label,
            form[state_name(ask)],
            form[answer_name(ask)],
        )
        for ask in form.asks
    ]


def asked_names(form: forms.Form) -> set[str]:
    """The questions of the rows, which the template places itself."""
    return {
        name(ask) for ask in form.asks for name in (state_name, answer_name, seen_name)
    } | {"twice"}


def read_moves(
    form: forms.Form, cleaned: dict[str, Any], on: date | None, capital: Actor | None
) -> list[Move]:
    """What the answers come to on the day of the contact; faults stand at the form."""
    found = [_move(form, cleaned, ask, on) for ask in form.asks]
    moves = [move for move in found if move]
    if on:
        _warn_of_doubles(form, cleaned, moves, on, capital)
    return moves


def _move(
    form: forms.Form, cleaned: dict[str, Any], ask: Ask, on: date | None
) -> Move | None:
    state = cleaned.get(state_name(ask), "")
    answer = cleaned.get(answer_name(ask), "")
    if form.has_error(state_name(ask)) or not (state or answer):
        return None
    seen = cleaned.get(seen_name(ask)) or 0
    if seen != form.newest[ask.pk]:
        form.add_error(state_name(ask), COLLEAGUE)
        form.data[seen_name(ask)] = str(form.newest[ask.pk])
        return None
    if on is None:
        return None
    if not state:
        before, _ = neighbours(series_of(AskStep.objects.filter(ask=ask)), on)
        if before and before.key not in seen_steps(ask, form.reader):
            form.add_error(state_name(ask), UNSEEN)
            return None
        if before is None or before.state == PLANNED:
            form.add_error(answer_name(ask), NOT_PUT)
            return None
        state = before.state
    return _if_it_fits(form, ask, state, answer, on, seen)


def _if_it_fits(
    form: forms.Form, ask: Ask, state: str, answer: str, on: date, seen: int
) -> Move | None:
    reason = form.cleaned_data.get("reason")
    _, fault = fault_of_answer(ask, state, on, form.reader, reason)
    if fault:
        form.add_error(state_name(ask), fault.message)
        return None
    return Move(ask, AskState(state), answer, seen)


def _warn_of_doubles(
    form: forms.Form,
    cleaned: dict[str, Any],
    moves: list[Move],
    on: date,
    capital: Actor | None,
) -> None:
    """Say that another capital puts the same, until it is said to be meant."""
    if cleaned.get("twice"):
        return
    form.doubles = []
    for move in moves:
        states, _ = fault_of_answer(move.ask, move.state, on, form.reader)
        if MADE in states:
            doubles = doubles_with(move.ask, capital, on, form.reader)
            form.doubles += doubles
            if doubles:
                form.add_error(state_name(move.ask), words_of(doubles))
