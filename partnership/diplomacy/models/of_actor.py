"""Records that are of an actor, and are seen with it."""

from typing import Any, Self

from partnership.actors.models import Actor
from partnership.evidence.models import RecordQuerySet


class OfActorQuerySet(RecordQuerySet):
    """Records of the actor that `of` names; of an unseen one there is none."""

    of = "actor"

    def visible_to(self, reader: Any) -> Self:
        """Those that this reader may see, of actors that they may see."""
        actors = Actor.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(**{f"{self.of}__in": actors})
