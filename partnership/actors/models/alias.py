"""Other names of actors, as the files of others write them."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from partnership.actors.models.actor import Actor
from partnership.evidence.history import recorded
from partnership.evidence.models import Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class AliasQuerySet(RecordQuerySet):
    """The questions we ask of other names."""

    def visible_to(self, reader: Any) -> Self:
        """Those that this reader may see, of actors that they may see."""
        actors = Actor.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(actor__in=actors)

    def used_by(self, sender: str) -> Self:
        """What holds in the files of this sender, with what holds in all."""
        return self.filter(Q(sender="") | Q(sender__iexact=sender))

    def same(self, normalised: str, sender: str) -> Self:
        """What this sender means by a name, however it is written."""
        return self.filter(normalised=normalised, sender__iexact=sender)


@recorded
class Alias(Record):
    """A name by which a file means an actor: of one sender, or of everybody."""

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="aliases")
    name = models.CharField("also known as", max_length=200)
    sender = models.CharField(
        max_length=120,
        blank=True,
        help_text="Whose files write it so; blank if it holds for all.",
    )
    # The key by which names are compared (actors.matching.words).
    normalised = models.CharField(max_length=300, editable=False)

    told = Told(Line.GROUND, actor="actor", subject=("actor",))

    objects = AliasQuerySet.as_manager()

    class Meta:
        ordering = ["name", "sender", "pk"]
        verbose_name_plural = "aliases"
        constraints = [
            models.CheckConstraint(
                condition=~Q(normalised=""), name="alias_is_normalised"
            ),
            # A name stands for one actor to whoever sees it: forms and actions see to
            # that. The database cannot, since one above a reader's sight is none to
            # them, and a refusal would tell of it (decision 33).
            models.UniqueConstraint(
                fields=["normalised", "sender", "actor", "marking"],
                name="alias_is_recorded_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name
