"""Who is on which side of the effort on a day (paper, paragraph 2; decision 52).

The line that keeps the coalition says who served in it when; who is neither of it nor
a lead nation nor the host nation is a wider partner. So no actor is on two sides.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, Self

from django.db import models
from django.db.models import Q

from partnership.evidence.models import Programme


class Side(models.TextChoices):
    """The four that bear the effort, in the order in which it is to pass on."""

    LEAD = "lead", "Lead nations"
    COALITION = "coalition", "Other coalition members"
    WIDER = "wider", "Wider partners"
    HOST = "host", "Host nation"


# Spans as a table of a line’s query: WITH side_of AS (…), joined by actor and day.
SIDE_OF = """side_of AS (
    SELECT * FROM unnest(%s::bigint[], %s::text[], %s::date[], %s::date[])
        AS span (actor_id, side, first, until)
)"""


class Service(NamedTuple):
    """An actor served in the coalition from a day on, until the day after the last."""

    actor_id: int
    first: date
    until: date


class Span(NamedTuple):
    """An actor stood on a side from a day on, until the day after the last."""

    actor_id: int
    side: Side
    first: date
    until: date


@dataclass(frozen=True)
class Sides:
    """Who stood where, and when; whoever has no span on a day is a wider partner."""

    spans: tuple[Span, ...]

    @classmethod
    def of(cls, programme: Programme | None, served: Iterable[Service]) -> Self:
        """Lead nations are the programme's lead nation and its home government.

        They, and the host nation, stay what they are whatever they contribute.
        """
        fixed: dict[int, Side] = {}
        if programme:
            for actor, side in (
                (programme.host_nation_id, Side.HOST),
                (programme.lead_nation_id, Side.LEAD),
                (programme.home_government_id, Side.LEAD),
            ):
                if actor:
                    fixed.setdefault(actor, side)
        always = [Span(one, side, date.min, date.max) for one, side in fixed.items()]
        served = [
            Span(one.actor_id, Side.COALITION, one.first, one.until)
            for one in served
            if one.actor_id not in fixed
        ]
        return cls((*always, *served))

    @property
    def params(self) -> list[Any]:
        """The parameters of SIDE_OF."""
        columns = zip(*self.spans, strict=True) if self.spans else ((),) * 4
        actors, sides, first, until = map(list, columns)
        return [actors, [str(side) for side in sides], first, until]

    def actors(self, side: Side, on: date) -> list[int]:
        """The actors with a span on this side on a day; none are of the wider ones."""
        return [
            span.actor_id
            for span in self.spans
            if span.side == side and span.first <= on < span.until
        ]

    def among(self, actor: str, side: Side, on: date) -> Q:
        """Records whose actor, by this name, stands on the side on a day."""
        if side != Side.WIDER:
            return Q(**{f"{actor}__in": self.actors(side, on)})
        named = [s.actor_id for s in self.spans if s.first <= on < s.until]
        return ~Q(**{f"{actor}__in": named})
