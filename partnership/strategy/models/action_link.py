"""Links: what an action enables, and what it blocks."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told
from partnership.strategy.models.action import Action
from partnership.strategy.models.action_queries import OfActionQuerySet


class LinkKind(models.TextChoices):
    """What one action does to another."""

    ENABLES = "enables", "Enables"
    BLOCKS = "blocks", "Blocks"


class ActionLinkQuerySet(OfActionQuerySet):
    """The questions we ask of links."""

    def visible_to(self, reader: Any) -> Self:
        """Links of which this reader may see both ends."""
        actions = Action.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(to_action__in=actions)

    def at(self, on: date) -> Self:
        """Links that hold on this date, between actions known by it."""
        known = Action.objects.known(on).order_by()
        return self.filter(
            Q(ended_on=None) | Q(ended_on__gt=on),
            action__in=known,
            to_action__in=known,
            stated_on__lte=on,
        )


@recorded
class ActionLink(Record, Evidenced):
    """One action makes another possible, or stands in its way until it is done."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="links")
    kind = models.CharField(max_length=8, choices=LinkKind)
    to_action = models.ForeignKey(Action, models.PROTECT, related_name="links_here")
    why = models.CharField(max_length=500)
    stated_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    told = Told(
        Line.GROUND,
        subject=("action", "to_action"),
        which="{kind}",
        facts=("stated_on", "why"),
    )

    objects = ActionLinkQuerySet.as_manager()

    class Meta:
        ordering = ["action", "-stated_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=LinkKind.values), name="action_link_kind_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(to_action=F("action")),
                name="action_link_leaves_its_action",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("stated_on")),
                name="action_link_ends_after_it_is_stated",
            ),
            models.UniqueConstraint(
                fields=["action", "kind", "to_action"],
                condition=Q(ended_on=None),
                name="action_link_stands_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.kind} {self.to_action}"

    def get_absolute_url(self) -> str:
        return self.action.get_absolute_url()
