"""Assessments: how far an influence keeps others out or brings them in, and whither."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from partnership.diplomacy.models.influence import Influence
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class InfluenceLevel(models.IntegerChoices):
    """What the influence does to others on the day: an order, not a measure."""

    BLOCKS = 1, "Keeps others out"
    HINDERS = 2, "Holds others back"
    NEITHER = 3, "Neither holds back nor helps"
    HELPS = 4, "Helps others to come in"
    DRIVES = 5, "Brings others in"


# At these it blocks what rests on it.
BLOCKED = (InfluenceLevel.BLOCKS, InfluenceLevel.HINDERS)


class InfluenceDirection(models.TextChoices):
    """Whither it moves, as the assessor says."""

    WORSENING = "worsening", "Worsening"
    STEADY = "steady", "No change"
    IMPROVING = "improving", "Improving"


class InfluenceAssessmentQuerySet(RecordQuerySet):
    """The questions we ask of assessments."""

    def visible_to(self, reader: Any) -> Self:
        """Assessments that this reader may see, of influences that they may see."""
        influences = Influence.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(influence__in=influences)

    def newest_day(self, on: date) -> Self:
        """All assessments of each influence's newest day: sources may disagree."""
        made = self.filter(assessed_on__lte=on)
        newer = made.filter(
            influence=OuterRef("influence"), assessed_on__gt=OuterRef("assessed_on")
        )
        return made.filter(~Exists(newer.order_by()))


@recorded
class InfluenceAssessment(Record, Evidenced):
    """One dated judgement of one influence, and why."""

    influence = models.ForeignKey(Influence, models.PROTECT, related_name="assessments")
    level = models.PositiveSmallIntegerField(choices=InfluenceLevel)
    direction = models.CharField(max_length=10, choices=InfluenceDirection, blank=True)
    assessed_on = models.DateField()
    assessed_by = models.CharField(max_length=120, blank=True)
    why = models.CharField(max_length=600)

    told = Told(
        Line.POLITICAL,
        subject=("influence",),
        which="of {assessed_on}",
        facts=("level", "direction"),
    )

    objects = InfluenceAssessmentQuerySet.as_manager()

    class Meta:
        ordering = ["influence", "-assessed_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(level__in=InfluenceLevel.values),
                name="influence_level_is_known",
            ),
            models.CheckConstraint(
                condition=Q(direction__in=["", *InfluenceDirection.values]),
                name="influence_direction_is_known",
            ),
            models.UniqueConstraint(
                fields=["influence", "assessed_on", "source", "assessed_by"],
                nulls_distinct=False,
                name="influence_is_assessed_once_a_day_by_a_source",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.influence}: {self.get_level_display().lower()}"
