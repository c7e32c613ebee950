"""What the security line adds to an actor's timeline."""

from coalition.on_timeline.contingent import CONTINGENT
from coalition.on_timeline.mandates import MANDATES
from coalition.on_timeline.teams import TEAMS

ENTRIES = (*MANDATES, *CONTINGENT, *TEAMS)

__all__ = ["ENTRIES"]
