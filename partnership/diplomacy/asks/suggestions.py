"""What we asked an actor last time, and what it answered: suggestions for a point."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from partnership.diplomacy.asks.standing import AskStanding, asks_at, stand
from partnership.diplomacy.models import AskState
from partnership.evidence.templatetags.display import date_words, long_day

MOST = 3


@dataclass(frozen=True)
class LastAsk:
    """An open ask as a suggestion: what to say, why, and where it stands."""

    text: str
    why: str
    url: str
    line: str
    ask_id: int
    marking_ids: tuple[int, ...]


def suggestions(actor_id: int, on: date, reader: Any) -> list[LastAsk]:
    """The newest open asks of an actor, with the best they answered; bounded."""
    asks = asks_at(on, reader).open().filter(actor=actor_id)
    newest = asks.order_by("-touched_on", "-pk")[:MOST]
    return [_suggestion(one) for one in stand(newest, on, reader)]


def _suggestion(one: AskStanding) -> LastAsk:
    ask = one.ask
    return LastAsk(
        text=ask.wanted,
        why=f"{_stands(one)} {_answered(one)}",
        url=ask.get_absolute_url(),
        line=ask.line,
        ask_id=ask.pk,
        marking_ids=(ask.marking_id, ask.actor.marking_id),
    )


def _stands(one: AskStanding) -> str:
    ask = one.ask
    said = f"{one.state.label} since {long_day(ask.state_on or ask.opened_on)}"
    if ask.wanted_by:
        said += f", wanted by {date_words(ask.wanted_by, ask.wanted_by_precision)}"
    return f"{said}: past its day." if one.is_overdue else f"{said}."


def _answered(one: AskStanding) -> str:
    if not one.has_answer:
        return (
            "Not put yet."
            if one.state == AskState.PLANNED
            else "No answer is recorded."
        )
    words = f": “{one.ask.best_answer}”" if one.ask.best_answer else ""
    said = f"{one.best_words[0].lower()}{one.best_words[1:]}"
    return f"Best answer: {said}{words}."
