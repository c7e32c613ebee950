"""Asks that were put, and did not come to what was wanted in time."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import Case, CharField, Count, Q, QuerySet, Value, When
from django.urls import reverse

from partnership.diplomacy.models import Ask, AskStep
from partnership.diplomacy.models.ask_queries import OPEN_STATES, STALE_DAYS
from partnership.evidence.banner import highest_marking
from partnership.evidence.composed_once import composed_once
from partnership.evidence.percent import percent
from partnership.strategy.measures import Asked, Figure, Measure, Scale
from partnership.strategy.subjects import Key

# Late is open past its day, or for 60 days without a step; refused or lapsed is lost.
FAILING = ("late", "lost")


def _read(asked: Asked) -> Mapping[Key, Figure]:
    found = list(_by_how(asked.on, asked.reader, asked.everybody))
    figures = {}
    for key, actors in asked.actors.items():
        counts: Counter[str] = Counter()
        for actor, how, number in found:
            if actors is None or actor in actors:
                counts[how] += number
        figures[key] = _figure(counts)
    return figures


@composed_once
def _by_how(on: date, reader: Any, actors: frozenset[int] | None) -> QuerySet[Ask]:
    """How many of each actor's asks go how."""
    is_open = Q(state__in=OPEN_STATES)
    is_stale = Q(touched_on__lte=on - timedelta(STALE_DAYS))
    how = Case(
        When(is_open & (Q(wanted_last__lt=on) | is_stale), then=Value("late")),
        When(state__in=("refused", "lapsed"), then=Value("lost")),
        When(state="planned", then=Value("planned")),
        default=Value("well"),
        output_field=CharField(),
    )
    rows = Ask.objects.at(on, reader).annotate(how=how).order_by()
    if actors is not None:
        rows = rows.filter(actor__in=actors)
    return rows.values_list("actor", "how").annotate(number=Count("pk"))


def _figure(counts: Counter) -> Figure:
    url = reverse("diplomacy:ask_list")
    put = counts.total() - counts["planned"]
    if not counts:
        return Figure("No ask is recorded.", url)
    if not put:
        number = counts["planned"]
        is_put = "It is planned" if number == 1 else f"All {number:,} are planned"
        return Figure(f"No ask has been put yet. {is_put}.", url)
    failing = sum(counts[how] for how in FAILING)
    verb = "is" if failing == 1 else "are"
    words = (
        f"{failing:,} of {put:,} put or due {verb} refused, past the day wanted, or"
        f" without a step for {STALE_DAYS} days."
    )
    share = percent(failing, put)
    return Figure(words, url, share, f"{share}%")


def _marks(asked: Asked) -> Iterable[int]:
    asks = Ask.objects.visible_to(asked.reader).known(asked.on).order_by()
    if asked.everybody is not None:
        asks = asks.filter(actor__in=asked.everybody)
    steps = AskStep.objects.visible_to(asked.reader).filter(
        ask__in=asks, took_on__lte=asked.on
    )
    marking = highest_marking([asks, steps.order_by()])
    return marking.held if marking else ()


ASKS = Measure(
    name="diplomacy.asks",
    label="Asks",
    what=(
        "Of the asks that were put: refused, past the day that they were wanted by, or"
        f" without a step for {STALE_DAYS} days."
    ),
    right="diplomacy.view_ask",
    scale=Scale(1, 50, "%"),
    read=_read,
    marks=_marks,
)
