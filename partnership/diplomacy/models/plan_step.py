"""What is to be done before an event, counted back from its date."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.models.event import Event
from partnership.diplomacy.models.plan_step_queries import PlanStepQuerySet
from partnership.evidence.history import recorded
from partnership.evidence.models import Record
from partnership.evidence.told import Line, Told


class Unit(models.TextChoices):
    """In what one counts back from the date of an event."""

    DAYS = "days", "days before it starts"
    MONTHS = "months", "months before it starts"


@recorded
class PlanStep(Record):
    """One step of the plan of an event; its due day moves with the event's date."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="plan_steps")
    what = models.CharField("what is to be done", max_length=200)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    # Who does it, where it is no user of ours.
    owner_actor = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+"
    )
    before = models.PositiveSmallIntegerField("how long before")
    unit = models.CharField(max_length=6, choices=Unit, default=Unit.DAYS)
    # Before this date the step is not in the plan.
    planned_on = models.DateField("in the plan since")
    done_on = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="owner_actor",
        subject=("event",),
        name="{what}",
        facts=("owner", "owner_actor", "before", "unit", "done_on"),
    )

    objects = PlanStepQuerySet.as_manager()

    class Meta:
        ordering = ["event", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(unit__in=Unit.values), name="plan_step_unit_is_known"
            ),
            # Ten years.
            models.CheckConstraint(
                condition=Q(before__lte=3650), name="plan_step_is_within_ten_years"
            ),
            models.CheckConstraint(
                condition=Q(owner=None) | Q(owner_actor=None),
                name="plan_step_has_one_owner",
            ),
        ]

    def __str__(self) -> str:
        return self.what

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:plan_step", args=[self.pk])

    @property
    def before_words(self) -> str:
        """30 days before it starts; on the day."""
        if not self.before:
            return "on the day on which it starts"
        label = Unit(self.unit).label
        if self.before == 1:
            label = label.replace("s ", " ", 1)
        return f"{self.before:,} {label}"
