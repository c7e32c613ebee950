"""What the political line says of how an action of the strategy goes (design, 3.5)."""

from partnership.diplomacy.measures.asks import ASKS
from partnership.diplomacy.measures.event import EVENT
from partnership.diplomacy.measures.forum import FORUM
from partnership.diplomacy.measures.points import POINTS
from partnership.strategy.subjects import Kind

MEASURES = (ASKS, POINTS, EVENT, FORUM)
# What these are of, beside actors and groupings.
KINDS = {
    "diplomacy.event": Kind(
        "Event", "diplomacy.view_event", lambda rows, on, reader: rows.known(on, reader)
    ),
    "diplomacy.forum": Kind(
        "Forum", "diplomacy.view_forum", lambda rows, on, reader: rows.known(on)
    ),
}
