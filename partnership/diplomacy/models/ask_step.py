"""Steps of an ask: each says on which day it came to a state, and what was answered."""

from django.db import models
from django.db.models import Q

from partnership.actors.models import Actor
from partnership.diplomacy.models.ask import Ask
from partnership.diplomacy.models.ask_queries import AskStepQuerySet
from partnership.diplomacy.models.contact import Contact
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class AskState(models.TextChoices):
    """How far an ask has come; one without a step is planned."""

    PLANNED = "planned", "Planned"
    MADE = "made", "Made"
    PROMISED = "promised", "Promised"
    DELIVERED = "delivered", "Delivered"
    REFUSED = "refused", "Refused"
    LAPSED = "lapsed", "Lapsed"


@recorded
class AskStep(Record, Evidenced):
    """An ask came to a state on a day; the newest step by a date is its state then."""

    ask = models.ForeignKey(Ask, models.PROTECT, related_name="steps")
    state = models.CharField(max_length=10, choices=AskState)
    took_on = models.DateField()
    # Which capital put it, where it was put.
    asked_by = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+"
    )
    answer = models.CharField(max_length=500, blank=True)
    # In which it was put or answered.
    contact = models.ForeignKey(
        Contact, models.PROTECT, null=True, blank=True, related_name="steps"
    )

    told = Told(
        Line.POLITICAL,
        actor="ask__actor",
        subject=("ask",),
        which="of {took_on}",
        recorded="{state} on {took_on}",
    )

    objects = AskStepQuerySet.as_manager()

    class Meta:
        ordering = ["ask", "-took_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=AskState.values), name="ask_state_is_known"
            ),
        ]
        indexes = [models.Index(fields=["ask", "-took_on"])]

    def __str__(self) -> str:
        return f"{self.ask}: {self.get_state_display()}"

    def get_absolute_url(self) -> str:
        return self.ask.get_absolute_url()
