"""The ledger of asks as a report: one row for each ask, as the filters ask for them."""

from collections.abc import Iterator
from typing import Any

from partnership.actors.models import Actor
from partnership.diplomacy.asks.double import (
    DOUBLE_DAYS,
    DOUBLE_SHOWN_DAYS,
    doubled,
    put_by_two,
)
from partnership.diplomacy.asks.standing import AskStanding, asks_at, stand
from partnership.diplomacy.forms.ask_filter import AskFilter
from partnership.diplomacy.models import Ask, AskState, AskStep, Line
from partnership.diplomacy.models.ask_queries import STALE_DAYS
from partnership.diplomacy.naming import names_of
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.models import Grade
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.templatetags.display import date_words
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.listed import ListedRow, as_calendar
from partnership.exchange.report import (
    Column,
    Kind,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)
from partnership.exchange.writers.calendar import Day, known_to

COLUMNS = (
    Column("actor", "Of whom"),
    Column("wanted", "What we want"),
    Column("line", "Line"),
    Column("about", "About"),
    Column("lead", "Lead"),
    Column("lead_kind", "The lead is"),
    Column("owner", "Owner"),
    Column("opened_on", "On record since", Kind.DATE),
    Column("wanted_by", "Wanted by"),
    Column("state", "State"),
    Column("state_since", "State since", Kind.DATE),
    Column("past_its_day", "Open past its day", Kind.YES_NO),
    Column("days_still", "Days since it moved", Kind.COUNT),
    Column("stale", "Stale", Kind.YES_NO),
    Column("asked_twice", "Asked twice", Kind.YES_NO),
    Column("best", "Best answer so far"),
    Column("best_on", "Best answer on", Kind.DATE),
    Column("words", "In words"),
    Column("paragraph", "Paragraph"),
    Column("evidence", "Evidence"),
    Column("source", "Source"),
)
RULE = (
    "An ask is open while it is planned, made or promised. It is stale when it is open"
    f" and nothing has moved for {STALE_DAYS} days. It is asked twice when it is open"
    f" and two capitals put it within {DOUBLE_DAYS} days of each other, the later one"
    f" within the last {DOUBLE_SHOWN_DAYS} days."
)
CHUNK = 500


def read(question: Question) -> Reading:
    """The figures of what was asked for, and one row for each ask."""
    on, reader = question.on, question.reader
    asks = with_sources(question.form.narrow(asks_at(on, reader), on), reader)
    totals = {
        "asks": asks.count(),
        "open": asks.open().count(),
        "open_past_their_day": asks.overdue(on).count(),
        "stale": asks.stale(on).count(),
        "asked_twice": put_by_two(asks, on, reader).count(),
    }
    return Reading(Summary(totals, [RULE]), _rows(asks, question))


def _rows(asks: Any, question: Question) -> Iterator[tuple[Value, ...]]:
    part: list[Ask] = []
    for ask in asks.iterator(chunk_size=CHUNK):
        part.append(ask)
        if len(part) == CHUNK:
            yield from _of_part(part, question)
            part = []
    yield from _of_part(part, question)


def _of_part(asks: list[Ask], question: Question) -> Iterator[tuple[Value, ...]]:
    named = names_of(asks, question.on, question.reader)
    twice = doubled(asks, question.on, question.reader)
    for one in stand(asks, question.on, question.reader, named):
        yield ListedRow.holding(_row(one, one.ask.pk in twice), one)


def _row(one: AskStanding, is_double: bool) -> tuple[Value, ...]:
    ask = one.ask
    wanted = ask.wanted_by and date_words(ask.wanted_by, ask.wanted_by_precision)
    return (
        ask.actor.name,
        ask.wanted,
        Line(ask.line).label,
        one.about.words if one.about else None,
        one.lead or None,
        one.lead_kind,
        str(ask.owner) if ask.owner else None,
        ask.opened_on,
        wanted,
        one.state.label,
        ask.state_on,
        one.is_overdue,
        one.days_still,
        one.is_stale,
        is_double,
        AskState(ask.best_state).label if one.has_answer else None,
        ask.best_on,
        ask.best_answer or None,
        ask.paragraph or None,
        Grade(ask.grade).label,
        ask.source.title if ask.source else None,
    )


def days(one: AskStanding, question: Question) -> Iterator[Day]:
    """The day by which it is wanted, while it is open."""
    ask = one.ask
    if ask.wanted_by is None or not one.is_open:
        return
    yield Day(
        uid=f"ask-{ask.pk}-wanted@partnership",
        starts=ask.wanted_by,
        summary=f"{ask.actor}: {ask.wanted}, wanted",
        description=f"{one.state.label}.{known_to(ask.wanted_by_precision)}",
        url=ask.get_absolute_url(),
        changed_at=ask.updated_at,
        sequence=ask.version - 1,
        marks=frozenset(marks_of([ask, ask.actor])),
    )


def marking(question: Question) -> OverallMarking | None:
    """Of all that the rows are worked out from, and name."""
    on, reader = question.on, question.reader
    asks = question.form.narrow(asks_at(on, reader), on)
    shown = [*bearing(asks, on, reader), *_putting(asks, on, reader)]
    return highest_marking(shown, also=_named(asks, question))


def bearing(asks: Any, on: Any, reader: Any) -> list[Any]:
    """The asks, their steps by a date, their actors, leads and sources."""
    keys = Ask.objects.filter(pk__in=asks.order_by().values("pk"))
    actors = Actor.objects.visible_to(reader)
    sources = Ask._meta.get_field("source").related_model.objects.visible_to(reader)
    return [
        Ask.objects.visible_to(reader).filter(pk__in=keys.values("pk")),
        AskStep.objects.visible_to(reader).filter(
            ask__in=keys.values("pk"), took_on__lte=on
        ),
        actors.filter(pk__in=keys.values("actor")),
        actors.filter(pk__in=keys.values("lead")),
        sources.filter(pk__in=keys.values("source")),
    ]


def _putting(asks: Any, on: Any, reader: Any) -> list[Any]:
    """What makes one of them asked twice: the other ask, who put it, and when."""
    twice = put_by_two(asks, on, reader).order_by()
    steps = AskStep.objects.visible_to(reader).filter(
        state=AskState.MADE, took_on__lte=on, ask__actor__in=twice.values("actor")
    )
    steps = steps.order_by()
    return [
        steps,
        Ask.objects.visible_to(reader).filter(pk__in=steps.values("ask")),
        Actor.objects.visible_to(reader).filter(pk__in=steps.values("asked_by")),
    ]


def _named(asks: Any, question: Question) -> set[int]:
    """The markings of the records that the asks are about."""
    plain = asks.exclude(about_model="")
    named = names_of(plain.iterator(chunk_size=CHUNK), question.on, question.reader)
    return {mark for one in named.values() for mark in one.marking_ids}


ASKS = Report(
    name="asks",
    title="What we ask of whom",
    permission="diplomacy.export_ask",
    filter_form=AskFilter,
    columns=COLUMNS,
    read=read,
    marking=marking,
    address="diplomacy:ask_file",
    own_formats=as_calendar(days),
)
