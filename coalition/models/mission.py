"""Missions: tasks that a contributor can do (design, section 3.2)."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from coalition.models.prt import PRT
from coalition.models.strength import Force, Sector
from partnership.evidence.history import recorded
from partnership.evidence.models import Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class MissionKind(models.TextChoices):
    """What is done on a mission."""

    COMBAT = "combat", "Combat"
    TRAINING = "training", "Training"
    POLICING = "policing", "Policing"
    JUSTICE = "justice", "Criminal justice"
    MEDICAL = "medical", "Medical"
    RECONSTRUCTION = "reconstruction", "Reconstruction"
    PRT = "prt", "Reconstruction team"
    GUARD = "guard", "Guard"
    OTHER = "other", "Other"


class MissionQuerySet(RecordQuerySet):
    """The questions we ask of missions."""

    def known(self, on: date) -> Self:
        """Those that were thought of by this date, or nobody knows since when."""
        return self.filter(Q(proposed_on=None) | Q(proposed_on__lte=on))


@recorded
class Mission(Record):
    """A task that can be offered to a contributor who departs or is reluctant."""

    name = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=14, choices=MissionKind)
    description = models.CharField(max_length=500, blank=True)
    sector = models.ForeignKey(
        Sector, models.PROTECT, null=True, blank=True, related_name="missions"
    )
    force = models.ForeignKey(
        Force, models.PROTECT, null=True, blank=True, related_name="missions"
    )
    prt = models.ForeignKey(
        PRT,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="missions",
        verbose_name="reconstruction team",
    )
    personnel_needed = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many people the mission takes, if known."
    )

    proposed_on = models.DateField(
        null=True, blank=True, help_text="Since when it has been thought of."
    )

    told = Told(Line.SECURITY, facts=("kind", "description"))

    objects = MissionQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        permissions = [("export_mission", "Can export missions and options")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=MissionKind.values), name="mission_kind_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("coalition:mission", args=[self.pk])
