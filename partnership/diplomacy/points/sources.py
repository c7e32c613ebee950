"""What the political line suggests to say: open asks, and lines that hold."""

from django.db.models import Case, OuterRef, Q, QuerySet, Subquery, Value, When
from django.urls import NoReverseMatch, reverse

from partnership.alerts.suggestions import (
    MOST_OF_A_SOURCE,
    Occasion,
    Pressing,
    Suggesting,
    Suggestion,
)
from partnership.diplomacy.models import Ask, AskState, AskStep, LineVersion
from partnership.diplomacy.points.lines import open_asks_of
from partnership.evidence.precision import latest_day
from partnership.evidence.templatetags.display import date_words, long_day
from partnership.evidence.told import Line

# How good an answer is: a promise is better than words, words than a refusal.
WORTH = {AskState.PROMISED: 3, AskState.MADE: 2, AskState.REFUSED: 1}


def asks(asked: Occasion) -> list[Suggestion]:
    """The newest open asks of the actor with the best answer so far; one query."""
    found = open_asks_of(asked.actor_id, asked.on, asked.reader)
    steps = _steps(asked)
    best = _best(steps)
    newest = steps.order_by("-took_on", "-pk")
    found = found.annotate(
        newest_on=Subquery(newest.values("took_on")[:1]),
        newest_mark=Subquery(newest.values("marking")[:1]),
        best_state=Subquery(best.values("state")[:1]),
        best_on=Subquery(best.values("took_on")[:1]),
        best_answer=Subquery(best.values("answer")[:1]),
        best_mark=Subquery(best.values("marking")[:1]),
    ).select_related("actor")
    return [_ask(ask, asked) for ask in found[:MOST_OF_A_SOURCE]]


def _steps(asked: Occasion) -> QuerySet[AskStep]:
    return AskStep.objects.filter(
        ask=OuterRef("pk"),
        took_on__lte=asked.on,
        marking__in=asked.reader.visible_marking_ids,
    )


def _best(steps: QuerySet[AskStep]) -> QuerySet[AskStep]:
    """The best that they ever answered, the newest of equals."""
    worth = Case(
        *(When(state=state, then=Value(number)) for state, number in WORTH.items())
    )
    answers = steps.annotate(worth=worth).filter(
        Q(worth__isnull=False) & (~Q(state=AskState.MADE) | ~Q(answer=""))
    )
    return answers.order_by("-worth", "-took_on", "-pk")


def _ask(ask: Ask, asked: Occasion) -> Suggestion:
    by = _wanted_by(ask)
    last = latest_day(ask.wanted_by, ask.wanted_by_precision) if ask.wanted_by else None
    is_late = last is not None and last < asked.meets_on
    text = f"{ask.wanted}{f', by {by}' if by else ''}."
    state = AskState(ask.newest_state or AskState.PLANNED)
    if state != AskState.PLANNED:
        text = f"We have asked you for this: {text} {_answered(ask)}"
    marks = {ask.marking_id, ask.actor.marking_id, ask.newest_mark, ask.best_mark}
    return Suggestion(
        key=f"ask:{ask.pk}:{state.value}",
        text=text,
        why=_why(ask, state, by),
        record=ask.wanted,
        url=_address("diplomacy:ask", ask.pk),
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
    if ask.newest_on is None:
        return f"Open since {long_day(ask.opened_on)}, and not put to them yet{wanted}."
    return f"{state.label} on {long_day(ask.newest_on)}, and still open{wanted}."


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
        url=_address("diplomacy:line", version.line_to_take_id),
        line=Line(version.line_to_take.line),
        pressing=Pressing.IF_ASKED,
        marking_ids=frozenset({version.marking_id, version.line_to_take.marking_id}),
        line_version_id=version.pk,
    )


def _address(name: str, pk: int) -> str:
    """The page of a record; empty where it has none."""
    try:
        return reverse(name, args=[pk])
    except NoReverseMatch:
        return ""


SOURCES = (
    Suggesting("asks", "diplomacy.view_ask", asks),
    Suggesting("lines", "diplomacy.view_linetotake", lines),
)
