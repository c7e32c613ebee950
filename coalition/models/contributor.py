"""Contributors: an actor's part in the coalition (design, section 3.2)."""

from datetime import date
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from coalition.models.contributor_queries import ContributorQuerySet
from partnership.actors.models import Actor
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class Status(models.TextChoices):
    """Where a contributor stands at a date."""

    CONTRIBUTING = "contributing", "Contributing"
    REDUCING = "reducing", "Reducing"
    LEAVING = "leaving", "Leaving"
    DEPARTED = "departed", "Departed"
    PROSPECTIVE = "prospective", "Prospective"


class Tier(models.TextChoices):
    """How often the owner is to be in touch; the paper's "lobby continually"."""

    FORTNIGHTLY = "fortnightly", "Every two weeks"
    MONTHLY = "monthly", "Every month"
    QUARTERLY = "quarterly", "Every three months"


@recorded
class Contributor(Record):
    """An actor's part in the coalition. Its status and strength are dated facts."""

    actor = models.OneToOneField(Actor, models.PROTECT, related_name="contributor")
    role = models.CharField(
        max_length=300, blank=True, help_text="What the contingent does."
    )
    location = models.CharField(max_length=200, blank=True)
    stated_plan = models.CharField(max_length=500, blank=True)
    stated_plan_on = models.DateField(
        null=True, blank=True, help_text="When the plan was stated."
    )
    domestic_pressure = models.TextField(blank=True)
    humanitarian_case = models.TextField(
        blank=True, help_text="The case that answers the pressure at home."
    )
    tier = models.CharField(
        max_length=12, choices=Tier, blank=True, help_text="How often to be in touch."
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="contributors_owned",
        help_text="Who keeps in touch and keeps this record up to date.",
    )

    told = Told(Line.SECURITY, actor="actor", subject=("actor",))

    objects = ContributorQuerySet.as_manager()

    class Meta:
        ordering = ["actor__name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tier__in=["", *Tier.values]),
                name="contributor_tier_is_known",
            ),
        ]

    def __str__(self) -> str:
        return str(self.actor)

    def get_absolute_url(self) -> str:
        return reverse("coalition:contributor", args=[self.pk])

    @property
    def status_words(self) -> str:
        """The status in words, of one from `Contributor.objects.at()`; may be empty."""
        return Status(self.status).label if self.status else ""


class ContributorFactQuerySet(RecordQuerySet):
    """The questions we ask of anything that is recorded of a contributor."""

    def visible_to(self, reader: Any) -> Self:
        """Records that this reader may see; an unseen contributor has none."""
        contributors = Contributor.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(contributor__in=contributors)


class ContributorStatusQuerySet(ContributorFactQuerySet):
    """The questions we ask of dated statuses."""

    def newest_by(self, on: date) -> Self:
        """The newest status of each contributor on or before this date."""
        return (
            self.filter(since__lte=on)
            .order_by("contributor_id", "-since", "-pk")
            .distinct("contributor_id")
        )

    def departed(self, on: date, reader: Any) -> Self:
        """The contributors that have gone by this date, as a subquery of their keys."""
        newest = self.visible_to(reader).newest_by(on)
        return self.filter(pk__in=newest.values("pk"), status=Status.DEPARTED).values(
            "contributor"
        )


@recorded
class ContributorStatus(Record, Evidenced):
    """A contributor's status from a date until the next one."""

    contributor = models.ForeignKey(
        Contributor, models.PROTECT, related_name="statuses"
    )
    status = models.CharField(max_length=12, choices=Status)
    since = models.DateField()
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.SECURITY,
        actor="contributor__actor",
        subject=("contributor",),
        which="since {since}",
        recorded="status {status} recorded since {since}",
    )

    objects = ContributorStatusQuerySet.as_manager()

    class Meta:
        ordering = ["contributor", "-since", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=Status.values),
                name="contributor_status_is_known",
            ),
        ]
        indexes = [models.Index(fields=["contributor", "-since"])]

    def __str__(self) -> str:
        return f"{self.contributor}: {self.get_status_display()}"
