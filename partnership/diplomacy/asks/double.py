"""Two capitals that put the same ask to one actor within a week (design, 3.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from partnership.actors.models import Actor
from partnership.diplomacy.models import Ask, AskState, AskStep
from partnership.evidence.templatetags.display import long_day

# Two capitals within so many days of each other are one too many.
DOUBLE_DAYS = 7
# So long after the later of the two it still needs attention.
DOUBLE_SHOWN_DAYS = 30
MOST_SHOWN = 20


@dataclass(frozen=True)
class Double:
    """An ask that one capital put, where another has put it too."""

    step_id: int
    capital_id: int
    capital: str
    took_on: date
    ask: Ask
    marking_ids: tuple[int, ...]

    @property
    def words(self) -> str:
        """United States put this on 30 January 2006."""
        return f"{self.capital} put “{self.ask}” on {long_day(self.took_on)}"


def same_matter(ask: Ask) -> Q:
    """Steps of the same ask, or of another of the actor about the same record."""
    same = Q(ask=ask)
    if ask.about_model:
        same |= Q(
            ask__actor=ask.actor_id,
            ask__about_model=ask.about_model,
            ask__about_id=ask.about_id,
        )
    return same


def doubles_with(
    ask: Ask, capital: Actor | None, took_on: date, reader: Any, besides: int = 0
) -> list[Double]:
    """Who else has put the same within a week of this day, as far as one may see."""
    if capital is None:
        return []
    week = timedelta(DOUBLE_DAYS)
    others = (
        _put_by(reader)
        .filter(same_matter(ask), took_on__range=(took_on - week, took_on + week))
        .exclude(asked_by=capital)
        .exclude(pk=besides)
    )
    return [_double(step) for step in others[:MOST_SHOWN]]


def doubles_of(ask: Ask, on: date, reader: Any) -> list[Double]:
    """What other capitals have put within a week of a step of this ask, by a date."""
    mine = _put_by(reader).filter(ask=ask, took_on__lte=on)
    found: dict[int, Double] = {}
    for step in mine.order_by("-took_on", "-pk")[:MOST_SHOWN]:
        week = timedelta(DOUBLE_DAYS)
        near = (step.took_on - week, min(step.took_on + week, on))
        others = _put_by(reader).filter(same_matter(ask), took_on__range=near)
        for other in others.exclude(asked_by=step.asked_by_id)[:MOST_SHOWN]:
            found[other.pk] = _double(other)
    return sorted(found.values(), key=lambda one: one.took_on)


def put_twice(on: date, reader: Any) -> QuerySet:
    """Steps of the ask of the query around it that doubled another's, of late.

    They are put by a date and within a week after another capital put the same; the
    reader may see both capitals.
    """
    before = AskStep.objects.filter(
        state=AskState.MADE,
        asked_by__marking__in=reader.visible_marking_ids,
        marking__in=reader.visible_marking_ids,
        ask__marking__in=reader.visible_marking_ids,
        took_on__lte=OuterRef("took_on"),
        took_on__gte=OuterRef("took_on") - timedelta(DOUBLE_DAYS),
    ).exclude(asked_by=OuterRef("asked_by"))
    of_the_ask = Q(ask=OuterRef("ask"))
    of_the_record = Q(
        ask__actor=OuterRef("ask__actor"),
        ask__about_model=OuterRef("ask__about_model"),
        ask__about_id=OuterRef("ask__about_id"),
    ) & ~Q(ask__about_model="")
    return (
        AskStep.objects.filter(
            ask=OuterRef("pk"),
            state=AskState.MADE,
            asked_by__marking__in=reader.visible_marking_ids,
            marking__in=reader.visible_marking_ids,
            took_on__lte=on,
            took_on__gt=on - timedelta(DOUBLE_SHOWN_DAYS),
        )
        .annotate(
            other=Subquery(
                before.filter(of_the_ask | of_the_record)
                .order_by("-took_on", "-pk")
                .values("pk")[:1]
            )
        )
        .filter(other__isnull=False)
        .order_by("-took_on", "-pk")
    )


def put_by_two(asks: QuerySet, on: date, reader: Any) -> QuerySet:
    """After `at`: open asks that two capitals put within a week, of late."""
    return asks.open().filter(Exists(put_twice(on, reader)))


def doubled(asks: Iterable[Ask], on: date, reader: Any) -> set[int]:
    """The keys of those of these asks that two capitals have put; one query."""
    mine = Ask.objects.at(on, reader).filter(pk__in=[ask.pk for ask in asks])
    return set(put_by_two(mine, on, reader).order_by().values_list("pk", flat=True))


def _put_by(reader: Any) -> QuerySet:
    """Steps by which a capital that the reader may see has put an ask."""
    steps = AskStep.objects.visible_to(reader).filter(state=AskState.MADE)
    return (
        steps.filter(asked_by__marking__in=reader.visible_marking_ids)
        .annotate(capital=F("asked_by__name"), capital_marking=F("asked_by__marking"))
        .select_related("ask")
        .order_by("took_on", "pk")
    )


def _double(step: Any) -> Double:
    markings = (step.marking_id, step.ask.marking_id, step.capital_marking)
    return Double(
        step.pk, step.asked_by_id, step.capital, step.took_on, step.ask, markings
    )


def bearing_of(doubles: Iterable[Double]) -> list[QuerySet]:
    """What a page that says these words bears: the steps, their asks, the capitals."""
    found = list(doubles)
    return [
        AskStep.objects.filter(pk__in=[one.step_id for one in found]),
        Ask.objects.filter(pk__in=[one.ask.pk for one in found]),
        Actor.objects.filter(pk__in=[one.capital_id for one in found]),
    ]


def words_of(doubles: Iterable[Double]) -> str:
    """What a form says before it takes a second capital’s ask."""
    said = "; ".join(double.words for double in doubles)
    return (
        f"{said}: within {DOUBLE_DAYS} days of this. Two capitals would be asking the"
        " same. Tick the box to record it all the same"
    )
