from partnership.actors.models.actor import Actor, ActorKind
from partnership.actors.models.grouping import Grouping, Membership
from partnership.actors.models.province import Province

__all__ = ["Actor", "ActorKind", "Grouping", "Membership", "Province"]
