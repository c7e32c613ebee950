"""Conditions for handing over a province, and how far each was met at a date."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q

from partnership.actors.models import Province
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class ConditionArea(models.TextChoices):
    """What a condition is about."""

    SECURITY = "security", "Security situation"
    READINESS = "readiness", "Readiness of the host nation’s forces"
    GOVERNANCE = "governance", "Governance"
    RETURN = "return", "The coalition’s ability to return"


class Finding(models.TextChoices):
    """How far a condition is met."""

    MET = "met", "Met"
    PARTLY = "partly", "Partly met"
    NOT_MET = "not_met", "Not met"


class HandoverConditionQuerySet(RecordQuerySet):
    """The questions we ask of conditions."""

    def visible_to(self, reader: Any) -> Self:
        """Those of seen provinces."""
        provinces = Province.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(province__in=provinces)


@recorded
class HandoverCondition(Record, Evidenced):
    """What must be so before a province is handed over, from the day it was set."""

    province = models.ForeignKey(
        Province, models.PROTECT, related_name="handover_conditions"
    )
    area = models.CharField(max_length=12, choices=ConditionArea)
    text = models.CharField("condition", max_length=300)
    set_on = models.DateField()

    told = Told(
        Line.SECURITY,
        subject=("province",),
        name="condition “{text}”",
        facts=("area", "set_on"),
    )

    objects = HandoverConditionQuerySet.as_manager()

    class Meta:
        ordering = ["province", "area", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(area__in=ConditionArea.values),
                name="handover_condition_area_is_known",
            ),
            models.UniqueConstraint(
                fields=["province", "text"], name="handover_condition_is_set_once"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class ConditionAssessmentQuerySet(RecordQuerySet):
    """The questions we ask of assessments."""

    def visible_to(self, reader: Any) -> Self:
        """Those of seen conditions."""
        conditions = HandoverCondition.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(condition__in=conditions)

    def newest_by(self, on: date) -> Self:
        """The newest assessment of each condition on or before this date."""
        return (
            self.filter(assessed_on__lte=on)
            .order_by("condition_id", "-assessed_on", "-pk")
            .distinct("condition_id")
        )


@recorded
class ConditionAssessment(Record, Evidenced):
    """How far a condition was met on a day, and who says so."""

    condition = models.ForeignKey(
        HandoverCondition, models.PROTECT, related_name="assessments"
    )
    finding = models.CharField(max_length=8, choices=Finding)
    assessed_on = models.DateField()
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.SECURITY,
        subject=("condition",),
        which="of {assessed_on}",
        recorded="assessment of {assessed_on} recorded: {finding}",
    )

    objects = ConditionAssessmentQuerySet.as_manager()

    class Meta:
        ordering = ["condition", "-assessed_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(finding__in=Finding.values),
                name="condition_finding_is_known",
            ),
            models.UniqueConstraint(
                fields=["condition", "assessed_on"],
                name="condition_is_assessed_once_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.condition}: {self.get_finding_display()}"
