"""Conditions: what must happen before the money of a pledge comes."""

from django.db import models
from django.db.models import F, Q

from donors.models.pledge import Pledge
from partnership.actors.models import Actor
from partnership.evidence.history import recorded
from partnership.evidence.models import Record
from partnership.evidence.told import Line, Told


@recorded
class Condition(Record):
    """Something that must happen before a pledge is delivered."""

    pledge = models.ForeignKey(Pledge, models.PROTECT, related_name="conditions")
    text = models.CharField(max_length=300)
    owner = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="conditions"
    )
    set_on = models.DateField()
    met_on = models.DateField(null=True, blank=True)

    told = Told(Line.ECONOMIC, actor="pledge__donor", subject=("pledge",))

    class Meta:
        ordering = ["set_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(met_on=None) | Q(met_on__gte=F("set_on")),
                name="condition_is_met_after_it_is_set",
            ),
        ]

    def __str__(self) -> str:
        return self.text
