"""What the political line adds to an actor's timeline."""

from partnership.diplomacy.on_timeline.asks import ASKS
from partnership.diplomacy.on_timeline.forums import FORUMS
from partnership.diplomacy.on_timeline.meetings import MEETINGS
from partnership.diplomacy.on_timeline.standing import STANDING

ENTRIES = (*MEETINGS, *ASKS, *STANDING, *FORUMS)

__all__ = ["ENTRIES"]
