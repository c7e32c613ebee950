"""Strength: dated personnel for each contributor, force and sector."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q

from coalition.models.contributor import Contributor, ContributorFactQuerySet
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.models.record import UNCOUNTED_GRADES
from partnership.evidence.told import Line, Told


class StrengthChange(models.TextChoices):
    """Why a figure is not the one before it, as its source has it."""

    REDUCED = "reduced", "Reduced"
    WITHDRAWN = "withdrawn", "Withdrawn"
    ROTATED = "rotated", "Rotated"
    RENEWED_WITH_CUT = "renewed_with_cut", "Renewed with a cut"
    INCREASED = "increased", "Increased"
    JOINED = "joined", "Joined or returned"
    CORRECTED = "corrected", "Corrected: nobody moved"


@recorded
class Force(Record):
    """A force that contingents serve in, such as a multinational force."""

    code = models.CharField(max_length=30, unique=True)
    name = models.CharField(max_length=120)

    told = Told(Line.SECURITY, name="{code}")

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code


@recorded
class Sector(Record):
    """A military area of responsibility of the force."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=120, blank=True)

    told = Told(Line.SECURITY, name="{code}")

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code


class DeploymentQuerySet(ContributorFactQuerySet):
    """The questions we ask of deployments."""

    def visible_to(self, reader: Any) -> Self:
        """Those of seen contributors to seen forces; the sector may be unseen."""
        forces = Force.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(force__in=forces)


@recorded
class Deployment(Record):
    """A contributor's contingent in one force and sector."""

    contributor = models.ForeignKey(
        Contributor, models.PROTECT, related_name="deployments"
    )
    force = models.ForeignKey(Force, models.PROTECT, related_name="deployments")
    sector = models.ForeignKey(
        Sector, models.PROTECT, null=True, blank=True, related_name="deployments"
    )

    told = Told(
        Line.SECURITY,
        actor="contributor__actor",
        subject=("contributor", "force", "sector"),
    )

    objects = DeploymentQuerySet.as_manager()

    class Meta:
        ordering = ["contributor", "force", "sector"]
        constraints = [
            models.UniqueConstraint(
                fields=["contributor", "force", "sector"],
                nulls_distinct=False,
                name="deployment_is_unique",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contributor} in {self.force}"


class StrengthQuerySet(RecordQuerySet):
    """The questions we ask of strengths."""

    def visible_to(self, reader: Any) -> Self:
        """Statements that this reader may see; an unseen deployment has none."""
        deployments = Deployment.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(deployment__in=deployments)

    def newest_by(self, on: date) -> Self:
        """The newest statement of each deployment on or before this date."""
        return (
            self.filter(stated_on__lte=on)
            .order_by("deployment_id", "-stated_on", "-pk")
            .distinct("deployment_id")
        )

    def counted(self) -> Self:
        """Statements that are good enough to enter a total."""
        return self.exclude(grade__in=UNCOUNTED_GRADES)

    def uncounted(self) -> Self:
        """Press and unverified figures: shown as such, left out of totals."""
        return self.filter(grade__in=UNCOUNTED_GRADES)


@recorded
class Strength(Record, Evidenced):
    """How many people a deployment had, as one source stated on one date."""

    deployment = models.ForeignKey(Deployment, models.PROTECT, related_name="strengths")
    personnel = models.PositiveIntegerField()
    stated_on = models.DateField()
    change = models.CharField(
        max_length=16,
        choices=StrengthChange,
        blank=True,
        help_text="If it differs from the figure before, and the source says why.",
    )
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.SECURITY,
        actor="deployment__contributor__actor",
        subject=("deployment",),
        which="of {stated_on}",
        recorded="strength {personnel} recorded for {stated_on}",
    )

    objects = StrengthQuerySet.as_manager()

    class Meta:
        ordering = ["deployment", "-stated_on", "-pk"]
        permissions = [("export_strength", "Can export strengths and their changes")]
        constraints = [
            # Two sources may disagree about one date; both are kept.
            models.UniqueConstraint(
                fields=["deployment", "stated_on", "source"],
                nulls_distinct=False,
                name="strength_is_stated_once_by_a_source",
            ),
            models.CheckConstraint(
                condition=Q(change__in=["", *StrengthChange.values]),
                name="strength_change_is_known",
            ),
        ]
        indexes = [models.Index(fields=["deployment", "-stated_on"])]

    def __str__(self) -> str:
        return f"{self.personnel:,} on {self.stated_on}"
