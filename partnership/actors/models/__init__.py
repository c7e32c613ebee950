from partnership.actors.models.actor import Actor, ActorKind
from partnership.actors.models.alias import Alias
from partnership.actors.models.grouping import Grouping, Membership
from partnership.actors.models.province import Province

__all__ = ["Actor", "ActorKind", "Alias", "Grouping", "Membership", "Province"]
