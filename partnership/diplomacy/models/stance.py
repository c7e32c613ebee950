"""Where an actor stands towards the strategy, as we held it on a day."""

from django.db import models
from django.db.models import Q

from partnership.actors.models import Actor
from partnership.diplomacy.models.ask_queries import StanceQuerySet
from partnership.evidence import told as telling
from partnership.evidence.history import recorded
from partnership.evidence.lines import Line
from partnership.evidence.models import Evidenced, Record


class Position(models.TextChoices):
    """How an actor stands towards what we want."""

    FRIEND = "friend", "Friend"
    NEUTRAL = "neutral", "Neutral"
    TARGET = "target", "Target"
    BLOCKER = "blocker", "Blocker"


@recorded
class Stance(Record, Evidenced):
    """An actor's stance as of a day, on the whole or on one line; older ones stay."""

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="stances")
    stance = models.CharField(max_length=8, choices=Position)
    # Empty: on the whole.
    line = models.CharField(max_length=10, choices=Line, blank=True)
    stated_on = models.DateField()
    why = models.CharField(max_length=500)

    told = telling.Told(
        telling.Line.POLITICAL,
        actor="actor",
        subject=("actor",),
        which="of {stated_on}",
        recorded="stance of {stated_on} recorded: {stance}",
    )

    objects = StanceQuerySet.as_manager()

    class Meta:
        ordering = ["actor", "-stated_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stance__in=Position.values), name="stance_is_known"
            ),
            models.CheckConstraint(
                condition=Q(line__in=["", *Line.values]), name="stance_line_is_known"
            ),
        ]
        indexes = [models.Index(fields=["actor", "-stated_on"])]

    def __str__(self) -> str:
        return f"{self.actor}: {self.get_stance_display()}"
