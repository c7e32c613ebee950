"""Scenarios: the coming months under assumptions, which never touch the record."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from coalition.models.intent import Intent
from coalition.models.mandate import Mandate
from partnership.evidence.history import recorded
from partnership.evidence.models import Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class StartsFrom(models.TextChoices):
    """The case that a scenario's assumptions change."""

    STATED = "stated", "The stated case: every mandate is renewed"
    WORST = "worst", "The worst case: every mandate lapses"


class AssumptionKind(models.TextChoices):
    """What is assumed of a mandate, or of a step of a stated plan."""

    RENEWS = "renews", "Is renewed"
    LAPSES = "lapses", "Lapses on its last day"
    MOVED = "moved", "Takes effect on another day"
    DROPPED = "dropped", "Does not happen"
    NUMBER = "number", "Leaves another number"


OF_MANDATES = [AssumptionKind.RENEWS, AssumptionKind.LAPSES]


@recorded
class Scenario(Record):
    """Assumptions under a name, made at a date; its figures are worked out anew."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="scenarios",
    )
    name = models.CharField(max_length=80)
    note = models.CharField(max_length=500, blank=True, help_text="Why one assumes it.")
    starts_from = models.CharField(
        max_length=6, choices=StartsFrom, default=StartsFrom.STATED
    )
    as_at = models.DateField(editable=False)

    # What somebody assumes is no change of the record, and stands on no page of those.
    told = Told(Line.SECURITY, is_listed=False)

    class Meta:
        ordering = ["name", "pk"]
        permissions = [("export_scenario", "Can export the projection and scenarios")]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "name"],
                nulls_distinct=False,
                name="scenario_has_one_name",
            ),
            models.CheckConstraint(
                condition=Q(starts_from__in=StartsFrom.values),
                name="scenario_starts_from_a_case",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("coalition:scenario", args=[self.pk])


class AssumptionQuerySet(RecordQuerySet):
    """The questions we ask of assumptions."""

    def visible_to(self, reader: Any) -> Self:
        """Those of seen scenarios, about mandates and intents that are seen."""
        scenarios = Scenario.objects.visible_to(reader).order_by()
        mandates = Mandate.objects.visible_to(reader).order_by()
        intents = Intent.objects.visible_to(reader).order_by()
        return (
            super()
            .visible_to(reader)
            .filter(
                Q(mandate=None) | Q(mandate__in=mandates),
                Q(intent=None) | Q(intent__in=intents),
                scenario__in=scenarios,
            )
        )


@recorded
class Assumption(Record):
    """One thing that a scenario assumes of one record; the record stays as it is."""

    scenario = models.ForeignKey(Scenario, models.CASCADE, related_name="assumptions")
    kind = models.CharField(max_length=8, choices=AssumptionKind)
    mandate = models.ForeignKey(
        Mandate, models.CASCADE, null=True, blank=True, related_name="+"
    )
    intent = models.ForeignKey(
        Intent, models.CASCADE, null=True, blank=True, related_name="+"
    )
    moved_to = models.DateField(null=True, blank=True)
    personnel_after = models.PositiveIntegerField(null=True, blank=True)

    told = Told(Line.SECURITY, is_listed=False)

    objects = AssumptionQuerySet.as_manager()

    class Meta:
        ordering = ["scenario", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=AssumptionKind.values),
                name="assumption_is_of_a_kind",
            ),
            models.CheckConstraint(
                condition=(
                    Q(kind__in=OF_MANDATES, mandate__isnull=False, intent=None)
                    | ~Q(kind__in=OF_MANDATES) & Q(mandate=None, intent__isnull=False)
                ),
                name="assumption_is_about_one_record",
            ),
            models.CheckConstraint(
                condition=(
                    Q(kind=AssumptionKind.MOVED, moved_to__isnull=False)
                    | ~Q(kind=AssumptionKind.MOVED) & Q(moved_to=None)
                ),
                name="assumption_moves_to_a_day",
            ),
            models.CheckConstraint(
                condition=(
                    Q(kind=AssumptionKind.NUMBER, personnel_after__isnull=False)
                    | ~Q(kind=AssumptionKind.NUMBER) & Q(personnel_after=None)
                ),
                name="assumption_of_a_number_has_it",
            ),
            models.UniqueConstraint(
                fields=["scenario", "mandate"], name="mandate_is_assumed_once"
            ),
            models.UniqueConstraint(
                fields=["scenario", "intent", "kind"], name="step_is_assumed_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.mandate or self.intent}"
