"""What the economic line adds to an actor's timeline."""

from donors.on_timeline.debt import DEBT
from donors.on_timeline.pledges import PLEDGES

ENTRIES = (*PLEDGES, *DEBT)

__all__ = ["ENTRIES"]
