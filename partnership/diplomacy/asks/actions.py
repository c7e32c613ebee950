"""What people record of asks: each move, and a contact with all that it moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from partnership.actors.models import Actor
from partnership.diplomacy.asks.states import (
    ANSWERS,
    DELIVERED,
    MADE,
    NEW,
    PLANNED,
    REASON_TO_REOPEN,
    UNSEEN,
    Fault,
    Place,
    fault_of,
    neighbours,
    series_of,
    state_before,
)
from partnership.diplomacy.models import Ask, AskState, AskStep, Contact
from partnership.evidence.history import recorded_by
from partnership.evidence.models import Source
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import long_day


class CannotMove(Refused):
    """The ask cannot take this step; the message says why, `field` at which answer."""


class ChangedMeanwhile(Exception):
    """A colleague has moved an ask, or changed a meeting, since the form was opened."""


@dataclass(frozen=True)
class Move:
    """What a contact makes of one ask; `seen` is the newest step that was shown."""

    ask: Ask
    state: AskState
    answer: str = ""
    seen: int = 0


@transaction.atomic
def move_ask(
    *,
    ask: Ask,
    state: str,
    took_on: date,
    by: Any,
    seen: int | None = None,
    answer: str = "",
    asked_by: Actor | None = None,
    contact: Contact | None = None,
    reason: Reason | str | None = None,
    source: Source | None = None,
    **evidence: Any,
) -> AskStep:
    """Let an ask come to a state on a day; CannotMove names the answer that is wrong.

    The ask's row is locked, so that of two colleagues one is first; the other, to whom
    another newest step was shown (`seen`), has ChangedMeanwhile.
    """
    Ask.objects.select_for_update(of=("self",)).get(pk=ask.pk)
    if seen is not None and newest_seen([ask], by)[ask.pk] != seen:
        raise ChangedMeanwhile
    fault = fault_of_move(ask, state, took_on, by, reason=reason)
    if fault:
        raise CannotMove(fault.message, fault.field)
    evidence.setdefault("marking", ask.marking)
    with recorded_by(by, reason=reason, source=source):
        return ask.steps.create(
            state=state,
            took_on=took_on,
            answer=answer,
            asked_by=asked_by if state == MADE else None,
            contact=contact,
            source=source,
            created_by=by,
            updated_by=by,
            **evidence,
        )


def fault_of_move(
    ask: Ask,
    state: str,
    took_on: date,
    reader: Any,
    *,
    key: int = NEW,
    reason: Reason | str | None = None,
) -> Fault | None:
    """Why a step cannot be added, or corrected to this, in the ask's whole series."""
    if took_on < ask.opened_on:
        since = long_day(ask.opened_on)
        return Fault(
            "took_on",
            f"The ask is on record since {since}. Enter that day or a later one",
        )
    series = series_of(AskStep.objects.filter(ask=ask))
    seen = seen_steps(ask, reader)
    fault = fault_of(series, state, took_on, seen, key)
    before, _ = neighbours(series, took_on)
    if fault or key != NEW or before is None or before.state != DELIVERED:
        return fault
    if before.key not in seen:
        return Fault("state", UNSEEN)
    return None if reason else Fault("reason", REASON_TO_REOPEN)


def fault_of_answer(
    ask: Ask,
    state: str,
    took_on: date,
    reader: Any,
    reason: Reason | str | None = None,
) -> tuple[list[AskState], Fault | None]:
    """The states that an answer on a day writes, and why it cannot stand.

    An answer to what was only planned says that it was put on that day too.
    """
    series = series_of(AskStep.objects.filter(ask=ask))
    states = [AskState(state)]
    if state in ANSWERS and state_before(series, took_on) == PLANNED:
        states = [MADE, *states]
    if fault := fault_of_move(ask, states[0], took_on, reader, reason=reason):
        return states, fault
    seen = seen_steps(ask, reader)
    for number, one in enumerate(states):
        fault = fault_of(series, one, took_on, seen, NEW + number)
        if fault:
            return states, fault
        series = sorted(
            [*series, Place(took_on, NEW + number, one)],
            key=lambda place: (place.took_on, place.key),
        )
    return states, None


def seen_steps(ask: Ask, reader: Any) -> set[int]:
    """The keys of the ask's steps that this reader may see."""
    steps = AskStep.objects.visible_to(reader).filter(ask=ask)
    return set(steps.values_list("pk", flat=True))


@transaction.atomic
def record_contact(
    *,
    moves: Sequence[Move] = (),
    by: Any,
    reason: Reason | str | None = None,
    source: Source | None = None,
    contact_by: Actor,
    **facts: Any,
) -> Contact:
    """Record a contact and every ask that it moves, all or nothing, for one reason.

    Raises ChangedMeanwhile if a colleague has moved one of them since it was shown, and
    CannotMove; the asks are locked in one order.
    """
    keys = sorted(move.ask.pk for move in moves)
    list(Ask.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk"))
    now = newest_seen([move.ask for move in moves], by)
    if any(now[move.ask.pk] != move.seen for move in moves):
        raise ChangedMeanwhile
    said = {"by": by, "reason": reason, "source": source}
    with recorded_by(by, reason=reason, source=source):
        contact = Contact.objects.create(
            by=contact_by, source=source, created_by=by, updated_by=by, **facts
        )
        for move in moves:
            move_by_contact(contact=contact, move=move, **said)
    return contact


def move_by_contact(*, contact: Contact, move: Move, by: Any, **said: Any) -> None:
    """Move an ask on the day of a contact, with the contact's evidence and marking."""
    states, _ = fault_of_answer(move.ask, move.state, contact.held_on, by)
    for state in states:
        move_ask(
            ask=move.ask,
            state=state,
            took_on=contact.held_on,
            # What was put has no answer yet; the words are those of the answer.
            answer=move.answer if state == states[-1] else "",
            asked_by=contact.by,
            contact=contact,
            by=by,
            grade=contact.grade,
            citation=contact.citation,
            marking=contact.marking,
            **said,
        )


def newest_seen(asks: Sequence[Ask], reader: Any) -> dict[int, int]:
    """The newest recorded step of each ask that the reader may see; 0 without one."""
    found = dict.fromkeys((ask.pk for ask in asks), 0)
    steps = AskStep.objects.visible_to(reader).filter(ask__in=found)
    newest = steps.order_by("ask_id", "-pk").distinct("ask_id")
    return found | dict(newest.values_list("ask_id", "pk"))
