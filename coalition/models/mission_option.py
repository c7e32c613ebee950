"""Options: a mission for a contributor, and the steps by which it comes about."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q

from coalition.models.contributor import Contributor, ContributorFactQuerySet
from coalition.models.mission import Mission
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.precision import DatePrecision
from partnership.evidence.told import Line, Told


class OptionState(models.TextChoices):
    """How far an option has come; a declined one may be explored again."""

    EXPLORED = "explored", "Explored"
    OFFERED = "offered", "Offered"
    ACCEPTED = "accepted", "Accepted"
    DEPLOYED = "deployed", "Deployed"
    DECLINED = "declined", "Declined"


class MissionOptionQuerySet(ContributorFactQuerySet):
    """The questions we ask of options."""

    def visible_to(self, reader: Any) -> Self:
        """Options of seen contributors on seen missions."""
        missions = Mission.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(mission__in=missions)


@recorded
class MissionOption(Record):
    """A mission that one contributor could take, or has taken."""

    contributor = models.ForeignKey(
        Contributor, models.PROTECT, related_name="mission_options"
    )
    mission = models.ForeignKey(Mission, models.PROTECT, related_name="options")
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.SECURITY,
        actor="contributor__actor",
        subject=("contributor", "mission"),
    )

    objects = MissionOptionQuerySet.as_manager()

    class Meta:
        ordering = ["contributor", "mission"]
        constraints = [
            models.UniqueConstraint(
                fields=["contributor", "mission"], name="mission_option_is_unique"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contributor}: {self.mission}"


class OptionStepQuerySet(RecordQuerySet):
    """The questions we ask of steps."""

    def visible_to(self, reader: Any) -> Self:
        """Steps of options that this reader may see."""
        options = MissionOption.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(option__in=options)

    def newest_by(self, on: date) -> Self:
        """The newest step of each option on or before this date: its state."""
        return (
            self.filter(since__lte=on)
            .order_by("option_id", "-since", "-pk")
            .distinct("option_id")
        )


@recorded
class OptionStep(Record, Evidenced):
    """The state that an option is in from a day until the next step."""

    option = models.ForeignKey(MissionOption, models.PROTECT, related_name="steps")
    state = models.CharField(max_length=10, choices=OptionState)
    since = models.DateField()
    since_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    personnel_offered = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many people they would send, if said."
    )
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.SECURITY,
        actor="option__contributor__actor",
        subject=("option",),
        which="since {since}",
        recorded="{state} since {since}",
    )

    objects = OptionStepQuerySet.as_manager()

    class Meta:
        ordering = ["option", "-since", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=OptionState.values), name="option_state_is_known"
            ),
        ]
        indexes = [models.Index(fields=["option", "-since"])]

    def __str__(self) -> str:
        return f"{self.option}, {self.get_state_display().lower()}"
