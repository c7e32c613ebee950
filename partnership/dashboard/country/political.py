"""The political line of one actor beside the asks: stance, forums, offers, events."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from partnership.actors.models import Actor
from partnership.diplomacy.asks.dealings import Dealings
from partnership.diplomacy.forums.of_actor import ForumsOfActor
from partnership.diplomacy.influences.page import waits
from partnership.diplomacy.models import (
    EngagementStep,
    EventAttendance,
    RegionalGrouping,
)
from partnership.diplomacy.needs.of_actor import offers_of
from partnership.evidence.banner import marks_of
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

if TYPE_CHECKING:
    from partnership.accounts.models import User

MOST_EVENTS, MOST_STEPS, DRAWN = 10, 5, 6


@dataclass(frozen=True)
class StanceStep:
    """One step of the stance on the whole, as the drawing has it."""

    words: str
    on: date
    note: str
    state: str


@dataclass(frozen=True)
class Political:
    """Forums, influences, offers, events and steps of the region."""

    waits: Few
    forums: ForumsOfActor
    offers: Few
    events: Few
    # Whether it is of the region whose engagement is followed, and its own steps.
    is_regional: bool
    steps: Few

    @property
    def marking_ids(self) -> list[int]:
        """What the page bears for what it names."""
        sourced = [*self.waits, *self.offers, *self.events, *self.steps]
        return marks_of(
            [
                *(one.influence for one in self.waits),
                *(one.event for one in self.events),
                *self.steps,
                *(one.source for one in sourced),
            ]
        )


def political_of(actor: Actor, on: date, reader: "User") -> Political:
    """Ask the political line about an actor."""
    region = RegionalGrouping.objects.actors(on, reader).filter(pk=actor.pk)
    steps = EngagementStep.objects.visible_to(reader).taken(on).filter(actor=actor)
    return Political(
        waits=waits(on, reader, actor=actor),
        forums=ForumsOfActor.at(actor, on, reader),
        offers=offers_of(actor, on, reader),
        events=_events(actor, on, reader),
        is_regional=region.exists(),
        steps=few(with_sources(steps, reader).order_by("-taken_by", "-pk"), MOST_STEPS),
    )


def stance_steps(dealings: Dealings) -> list[StanceStep]:
    """The stances on the whole as dated steps, oldest first; the newest stands."""
    whole = [one for one in reversed(dealings.history) if not one.line][-DRAWN:]
    return [
        StanceStep(
            one.get_stance_display(),
            one.stated_on,
            one.why,
            "next" if one is whole[-1] else "done",
        )
        for one in whole
    ]


def _events(actor: Actor, on: date, reader: "User") -> Few:
    """Events to which it was asked, and what was said of it last."""
    stated = EventAttendance.objects.visible_to(reader).filter(actor=actor)
    newest = stated.newest_by(on)
    found = EventAttendance.objects.filter(
        pk__in=newest.values("pk"), event__marking__in=reader.visible_marking_ids
    )
    named = found.select_related("event").order_by("-stated_on", "-pk")
    return few(with_sources(named, reader), MOST_EVENTS)
