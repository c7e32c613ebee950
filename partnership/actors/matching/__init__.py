"""Which actor a text in a file means: sure, doubtful with candidates, or unknown."""

from partnership.actors.matching.actions import remember_alias
from partnership.actors.matching.names import ActorNames, Match

__all__ = ["ActorNames", "Match", "remember_alias"]
