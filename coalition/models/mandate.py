"""Mandates: what lets a contingent be there, and until when (design, section 3.2)."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from coalition.models.contributor import Contributor
from coalition.models.decision_body import AuthorityType, DecisionBody
from coalition.models.mandate_queries import MandateQuerySet
from coalition.models.strength import Force
from partnership.actors.models import Actor
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.precision import DatePrecision, LatestDay
from partnership.evidence.told import Line, Told


@recorded
class Mandate(Record, Evidenced):
    """An authority to be there. A renewal is a new mandate that renews the old one."""

    holder = models.ForeignKey(Actor, models.PROTECT, related_name="mandates")
    contributor = models.ForeignKey(
        Contributor, models.PROTECT, null=True, blank=True, related_name="mandates"
    )
    force = models.ForeignKey(
        Force, models.PROTECT, null=True, blank=True, related_name="mandates"
    )
    title = models.CharField(max_length=120)
    authority_type = models.CharField(max_length=20, choices=AuthorityType)
    # As the source writes it; the record of the body, beside it, has the recesses.
    body = models.CharField("deciding body", max_length=120, blank=True)
    decision_body = models.ForeignKey(
        DecisionBody, models.PROTECT, null=True, blank=True, related_name="mandates"
    )
    terms = models.CharField(max_length=400, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    runs_from = models.DateField(null=True, blank=True)
    runs_from_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    expires_on = models.DateField(null=True, blank=True)
    expires_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    # The last day on which it can expire: the same day, or the end of the month.
    expires_by = models.GeneratedField(
        expression=LatestDay(F("expires_on"), F("expires_precision")),
        output_field=models.DateField(null=True),
        db_persist=True,
    )
    ended_on = models.DateField("ended early on", null=True, blank=True)
    review_on = models.DateField("review due on", null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)
    review_outcome = models.CharField(max_length=400, blank=True)
    review_source = models.ForeignKey(
        "evidence.Source", models.PROTECT, null=True, blank=True, related_name="+"
    )
    decision_expected_on = models.DateField(null=True, blank=True)
    notice_days = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Days of notice needed before the decision."
    )
    recess_days = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Days before expiry when the body cannot sit."
    )
    personnel_ceiling = models.PositiveIntegerField(null=True, blank=True)
    renews = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="renewal"
    )

    told = Told(
        Line.SECURITY,
        actor="holder",
        subject=("holder",),
        facts=("expires_on", "personnel_ceiling", "renews"),
    )

    objects = MandateQuerySet.as_manager()

    class Meta:
        ordering = [F("expires_on").asc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(authority_type__in=AuthorityType.values),
                name="mandate_authority_is_known",
            ),
            models.CheckConstraint(
                condition=Q(runs_from=None)
                | Q(expires_on=None)
                | Q(expires_on__gte=F("runs_from")),
                name="mandate_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(renews=None) | ~Q(renews=F("pk")),
                name="mandate_does_not_renew_itself",
            ),
        ]
        indexes = [models.Index(fields=["expires_on"])]

    def __str__(self) -> str:
        return f"{self.holder}: {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("coalition:mandate", args=[self.pk])

    @property
    def authority(self) -> str:
        """Who gave it, as short as the record allows."""
        return self.body or self.get_authority_type_display()


class MandateDependencyQuerySet(RecordQuerySet):
    """The questions we ask of dependencies."""

    def visible_to(self, reader: Any) -> Self:
        """Those of which this reader may see both mandates."""
        mandates = Mandate.objects.visible_to(reader).order_by()
        seen = super().visible_to(reader)
        return seen.filter(mandate__in=mandates, depends_on__in=mandates)


@recorded
class MandateDependency(Record):
    """A mandate that falls when the one it depends on lapses."""

    mandate = models.ForeignKey(Mandate, models.PROTECT, related_name="dependencies")
    depends_on = models.ForeignKey(Mandate, models.PROTECT, related_name="dependants")

    told = Told(
        Line.SECURITY,
        actor="mandate__holder",
        subject=("mandate",),
        name="{depends_on}",
        recorded="now rests on {depends_on}",
    )

    objects = MandateDependencyQuerySet.as_manager()

    class Meta:
        ordering = ["mandate", "depends_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["mandate", "depends_on"], name="dependency_is_unique"
            ),
            models.CheckConstraint(
                condition=~Q(mandate=F("depends_on")),
                name="mandate_does_not_depend_on_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mandate} depends on {self.depends_on}"
