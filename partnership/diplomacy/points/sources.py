"""What the political line suggests to say: open asks, and lines that hold."""

from django.urls import reverse

from partnership.alerts.suggestions import (
    MOST_OF_A_SOURCE,
    Occasion,
    Pressing,
    Suggesting,
    Suggestion,
)
from partnership.diplomacy.models import Ask, AskState, LineVersion
from partnership.evidence.templatetags.display import date_words, long_day
from partnership.evidence.told import Line


def asks(asked: Occasion) -> list[Suggestion]:
    """The newest open asks of the actor with the best answer so far; one query."""
    found = Ask.objects.at(asked.on, asked.reader).open().filter(actor=asked.actor_id)
    found = found.with_best(asked.on, asked.reader).select_related("actor")
    newest = found.order_by("-opened_on", "-pk")
    return [_ask(ask, asked) for ask in newest[:MOST_OF_A_SOURCE]]


def _ask(ask: Ask, asked: Occasion) -> Suggestion:
    by = _wanted_by(ask)
    is_late = ask.wanted_last is not None and ask.wanted_last < asked.meets_on
    text = f"{ask.wanted}{f', by {by}' if by else ''}."
    state = AskState(ask.state)
    if state != AskState.PLANNED:
        text = f"We have asked you for this: {text} {_answered(ask)}"
    marks = {ask.marking_id, ask.actor.marking_id, ask.state_mark, ask.best_mark}
    return Suggestion(
        key=f"ask:{ask.pk}:{state.value}",
        text=text,
        why=_why(ask, state, by),
        record=ask.wanted,
        url=ask.get_absolute_url(),
        line=Line(ask.line),
        pressing=Pressing.LATE if is_late else Pressing.OPEN,
        marking_ids=frozenset(marks - {None}),
        due_on=ask.wanted_by,
        ask_id=ask.pk,
    )


def _answered(ask: Ask) -> str:
    if not ask.best_state:
        return "What is your answer?"
    said = f"on {long_day(ask.best_on)}" + (
        f": “{ask.best_answer}”" if ask.best_answer else ""
    )
    verbs = {AskState.PROMISED: "You promised it", AskState.REFUSED: "You refused it"}
    verb = verbs.get(AskState(ask.best_state), "You answered")
    return f"{verb} {said}. How does it stand?"


def _why(ask: Ask, state: AskState, by: str) -> str:
    wanted = f"; wanted by {by}" if by else ""
    if ask.state_on is None:
        return f"Open since {long_day(ask.opened_on)}, and not put to them yet{wanted}."
    return f"{state.label} on {long_day(ask.state_on)}, and still open{wanted}."


def _wanted_by(ask: Ask) -> str:
    return date_words(ask.wanted_by, ask.wanted_by_precision) if ask.wanted_by else ""


def lines(asked: Occasion) -> list[Suggestion]:
    """Lines to take that hold on the meeting’s day, the newest first; one query."""
    held = LineVersion.objects.holding(asked.meets_on, asked.on, asked.reader)
    found = held.select_related("line_to_take").order_by("-valid_from", "-pk")
    return [_line(version) for version in found[:MOST_OF_A_SOURCE]]


def _line(version: LineVersion) -> Suggestion:
    last = version.valid_until
    until = f" until {long_day(last)}" if last else ", with no end stated"
    return Suggestion(
        key=f"line:{version.pk}",
        text=version.text,
        why=f"The line to take on this, for {version.audience}; valid from"
        f" {long_day(version.valid_from)}{until}.",
        record=str(version),
        url=reverse("diplomacy:line", args=[version.line_to_take_id]),
        line=Line(version.line_to_take.line),
        pressing=Pressing.IF_ASKED,
        marking_ids=frozenset({version.marking_id, version.line_to_take.marking_id}),
        line_version_id=version.pk,
    )


SOURCES = (
    Suggesting("asks", "diplomacy.view_ask", asks),
    Suggesting("lines", "diplomacy.view_linetotake", lines),
)
