"""The mandate bars of a brief: the actor's own, and what its next one rests on."""

from datetime import date
from typing import Any

from coalition.timeline import Bar as DrawnBar
from partnership.actors.models import Actor
from partnership.dashboard.brief.document import Bar
from partnership.dashboard.country_bars import next_mandate, own_bars

MOST_BARS = 5


def bars_of(
    actor: Actor, on: date, reader: Any
) -> tuple[tuple[str, ...], tuple[Bar, ...]]:
    """The words of the months, and the bars; neither where nothing has an end."""
    drawn = own_bars(actor, next_mandate(actor, on, reader), on, reader)
    bars = tuple(_bar(one) for one in drawn.bars[:MOST_BARS])
    return (tuple(drawn.months), bars) if bars else ((), ())


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
