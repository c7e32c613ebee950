"""Who takes part in a team beside its lead: states, the UN, the World Bank, donors."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from coalition.models.prt import PRT
from coalition.models.team_fact import TeamFactQuerySet
from partnership.actors.models import Actor
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class Part(models.TextChoices):
    """What an actor does in a team."""

    LEAD_SUPPORT = "lead_support", "Supports the lead"
    STAFF = "staff", "Sends staff"
    FUNDING = "funding", "Gives money"
    SECURITY = "security", "Protects the team"
    ADVISER = "adviser", "Advises"


class ParticipationQuerySet(TeamFactQuerySet):
    """The questions we ask of who takes part."""

    day = "since"
    actor = "actor"

    def at(self, on: date) -> Self:
        """Those that hold on this date; the day of the end is no longer one of them."""
        return self.known(on).filter(Q(ended_on=None) | Q(ended_on__gt=on))


@recorded
class Participation(Record, Evidenced):
    """An actor's part in a team, from a date until it ends."""

    prt = models.ForeignKey(
        PRT, models.PROTECT, related_name="participations", verbose_name="team"
    )
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="prt_participations")
    part = models.CharField(max_length=12, choices=Part)
    since = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.SECURITY,
        actor="actor",
        subject=("prt", "actor"),
        which="since {since}",
        recorded="part recorded since {since}: {part}",
    )

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        ordering = ["prt", "actor", "part", "-since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(part__in=Part.values), name="participation_part_is_known"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gt=F("since")),
                name="participation_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["prt", "actor", "part", "since"],
                name="participation_starts_once_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.prt}: {self.actor}, {self.get_part_display().lower()}"
