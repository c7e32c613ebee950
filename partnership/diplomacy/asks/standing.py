"""An ask at a date as pages show it, and the open asks of one actor."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, QuerySet, Window

from partnership.actors.models import Actor
from partnership.diplomacy.models import Ask, AskState, AskStep
from partnership.diplomacy.models.ask_queries import OPEN_STATES, STALE_DAYS
from partnership.diplomacy.naming import Named
from partnership.diplomacy.subjects import Key
from partnership.evidence.days_words import in_days_words
from partnership.evidence.models import Programme
from partnership.evidence.precision import latest_day
from partnership.evidence.templatetags.display import long_day

TONES = {
    AskState.DELIVERED: "green",
    AskState.REFUSED: "red",
    AskState.LAPSED: "none",
    AskState.PLANNED: "none",
}
MOST_OPEN = 30


@dataclass(frozen=True)
class AskStanding:
    """An ask from `Ask.objects.at().with_best()` at a date."""

    ask: Ask
    on: date
    about: Named | None = None
    lead: str = ""
    lead_kind: str = ""

    @property
    def state(self) -> AskState:
        """The state at the date."""
        return AskState(self.ask.state)

    @property
    def is_open(self) -> bool:
        """Whether it is still to come."""
        return self.ask.state in OPEN_STATES

    @property
    def is_overdue(self) -> bool:
        """Whether it is open past the last day by which it was wanted."""
        last = self.ask.wanted_last
        return self.is_open and last is not None and last < self.on

    @property
    def is_stale(self) -> bool:
        """Whether it is open and has not moved for too long."""
        return self.is_open and self.days_still >= STALE_DAYS

    @property
    def days_still(self) -> int:
        """Days since its newest step, or since it was opened."""
        return (self.on - self.ask.touched_on).days

    @property
    def tone(self) -> str:
        """The tone of the tag of its state; empty for one in progress."""
        return TONES.get(self.state, "")

    @property
    def days_words(self) -> str:
        """In 150 days; in 120–150 days of a known month; empty without a day."""
        wanted = self.ask.wanted_by
        if wanted is None:
            return ""
        last = latest_day(wanted, self.ask.wanted_by_precision)
        return in_days_words((wanted - self.on).days, (last - self.on).days)

    @property
    def has_answer(self) -> bool:
        """Whether they ever said anything to it."""
        return self.ask.best_state is not None

    @property
    def best_words(self) -> str:
        """Promised on 3 February 2006; empty without an answer."""
        if not self.has_answer:
            return ""
        state = AskState(self.ask.best_state)
        said = "Answered" if state == AskState.MADE else state.label
        return f"{said} on {long_day(self.ask.best_on)}"

    @property
    def still_words(self) -> str:
        """Nothing has moved for 61 days."""
        days = self.days_still
        return f"Nothing has moved for {days:,} day{'' if days == 1 else 's'}"


def asks_at(on: date, reader: Any) -> QuerySet:
    """Asks with all that a page says of them."""
    return (
        Ask.objects.at(on, reader)
        .with_best(on, reader)
        .annotate(lead_name=F("lead__name"), lead_marking=F("lead__marking"))
        .select_related("actor", "owner")
    )


def open_asks_of(actor: Actor, on: date, reader: Any) -> list[Ask]:
    """What we still want of an actor at a date, what is wanted soonest first.

    The first `MOST_OPEN`; each has `of_all`, how many there are.
    """
    asks = asks_at(on, reader).open().filter(actor=actor)
    counted = asks.annotate(of_all=Window(Count("pk")))
    soonest = counted.order_by(F("wanted_last").asc(nulls_last=True), "pk")
    return list(soonest[:MOST_OPEN])


def steps_shown(asks: Iterable[Ask], reader: Any) -> QuerySet:
    """What a form that asks of these asks tells of them: their states and answers."""
    keys = [ask.pk for ask in asks]
    return AskStep.objects.visible_to(reader).filter(ask__in=keys)


def stand(
    asks: Iterable[Ask],
    on: date,
    reader: Any,
    named: Mapping[Key, Named] | None = None,
) -> list[AskStanding]:
    """These asks (from `asks_at`) as a page shows them; two queries at most."""
    programme = Programme.objects.first()
    markings = set(reader.visible_marking_ids)
    return [
        AskStanding(
            ask,
            on,
            (named or {}).get((ask.about_model, ask.about_id)),
            ask.lead_name if ask.lead_marking in markings else "",
            lead_kind(ask.lead_id, programme),
        )
        for ask in asks
    ]


def lead_kind(lead_id: int, programme: Programme | None) -> str:
    """Home government, host nation, or an ally."""
    if programme and lead_id == programme.home_government_id:
        return "home government"
    if programme and lead_id == programme.host_nation_id:
        return "host nation"
    return "ally"
