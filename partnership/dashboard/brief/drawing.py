"""The mandate bars of a brief: the actor's own, and what its next one rests on."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition.timeline import Bar as DrawnBar
from partnership.actors.models import Actor
from partnership.dashboard.bearing import of_mandates
from partnership.dashboard.brief.document import Bar
from partnership.dashboard.country.bars import next_mandate, own_bars
from partnership.evidence.banner import highest_marking

MOST_BARS = 5


@dataclass(frozen=True)
class Drawn:
    """The words of the months, the bars, and the markings that they bear."""

    months: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()
    marks: frozenset[int] = frozenset()


def bars_of(actor: Actor, on: date, reader: Any) -> Drawn:
    """What is drawn of an actor; nothing where nothing has an end."""
    drawn = own_bars(actor, next_mandate(actor, on, reader), on, reader)
    first = drawn.bars[:MOST_BARS]
    if not first:
        return Drawn()
    keys = [one.mandate_id for one in first]
    holders = Actor.objects.visible_to(reader).filter(mandates__in=keys)
    overall = highest_marking([holders.order_by(), *of_mandates(keys, on, reader)])
    return Drawn(
        months=tuple(drawn.months),
        bars=tuple(_bar(one) for one in first),
        marks=overall.held if overall else frozenset(),
    )


def _bar(one: DrawnBar) -> Bar:
    days = f"renewed to {one.renewed_until}" if one.renewed_until else one.days
    return Bar(
        name=", ".join(filter(None, [one.name, one.authority])),
        expires=one.expires,
        days=days,
        label=one.label,
        segments=tuple((part.kind, part.x, part.w) for part in one.segments),
        ticks=tuple(one.ticks),
        as_at_x=one.as_at_x,
        is_dependent=one.dependent,
        is_hollow=one.hollow,
    )
