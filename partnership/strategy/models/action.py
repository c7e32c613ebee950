"""Actions: what is to be done towards an objective, and who owns it."""

from datetime import date
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.evidence import told as telling
from partnership.evidence.history import recorded
from partnership.evidence.lines import Line
from partnership.evidence.models import Evidenced, Record
from partnership.strategy.models.action_queries import (
    ActionQuerySet,
    OfActionQuerySet,
)
from partnership.strategy.models.objective import Objective


class End(models.TextChoices):
    """How an action came to its end."""

    DONE = "done", "Done"
    DROPPED = "dropped", "Dropped"


@recorded
class Action(Record, Evidenced):
    """One action of the strategy (paper, paragraph 5), until it is done or dropped."""

    objective = models.ForeignKey(Objective, models.PROTECT, related_name="actions")
    title = models.CharField(max_length=120, unique=True)
    text = models.TextField("in the strategy’s words")
    # An objective may be served on lines that are not its own.
    line = models.CharField(max_length=10, choices=Line)
    paragraph = models.CharField("paragraph of the strategy", max_length=20, blank=True)
    number = models.PositiveSmallIntegerField("place in the order", default=1)
    # The person who writes its updates.
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    # Before this date the action is not shown.
    set_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    ended_as = models.CharField(max_length=7, choices=End, blank=True)

    told = telling.Told(
        telling.Line.GROUND,
        subject=("objective",),
        facts=("line", "owner", "paragraph", "ended_as", "ended_on"),
    )

    objects = ActionQuerySet.as_manager()

    class Meta:
        ordering = ["objective", "number", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(line__in=Line.values), name="action_line_is_known"
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1), name="actions_begin_with_one"
            ),
            models.CheckConstraint(
                condition=Q(ended_as="", ended_on=None)
                | Q(ended_as__in=End.values, ended_on__isnull=False),
                name="action_end_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("set_on")),
                name="action_ends_after_it_is_set",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("strategy:action", args=[self.pk])

    def is_over(self, on: date) -> bool:
        """Whether it was done or dropped by a date."""
        return self.ended_on is not None and self.ended_on <= on


class ActionOwnerQuerySet(OfActionQuerySet):
    """The questions we ask of owners."""

    def visible_to(self, reader: Any) -> Self:
        """Owners that this reader may see, of actions that they may see."""
        actors = Actor.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(actor__in=actors)

    def at(self, on: date) -> Self:
        """Who owns an action at this date."""
        ended = Q(until=None) | Q(until__gt=on)
        return self.filter(ended, since__lte=on).order_by("since", "actor__name", "pk")


@recorded
class ActionOwner(Record):
    """A government or an organisation that is to do an action, from a day on."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="owners")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    told = telling.Told(
        telling.Line.GROUND,
        actor="actor",
        subject=("action", "actor"),
        facts=("since", "until"),
    )

    objects = ActionOwnerQuerySet.as_manager()

    class Meta:
        ordering = ["action", "since", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")),
                name="action_owner_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["action", "actor", "since"],
                name="action_owner_begins_once_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action}: {self.actor}"

    def get_absolute_url(self) -> str:
        return self.action.get_absolute_url()
