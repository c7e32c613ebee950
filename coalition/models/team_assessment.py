"""Assessments: how far a team's province has come in five areas, by date."""

from typing import Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery

from coalition.models.prt import PRT
from coalition.models.team_fact import TeamFactQuerySet
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class Area(models.TextChoices):
    """What a team works for (design, section 3.2)."""

    GOVERNANCE = "governance", "Governance"
    POLITICAL = "political", "Political development"
    ECONOMIC = "economic", "Economic development"
    RECONCILIATION = "reconciliation", "Reconciliation"
    RULE_OF_LAW = "rule_of_law", "Rule of law"


class Rating(models.IntegerChoices):
    """How far an area has come; this is the only place that says what a number means.

    5 is where the province needs no team any more.
    """

    NOT_PRESENT = 1, "1 – Not present"
    BEGINNING = 2, "2 – Beginning"
    DEVELOPING = 3, "3 – Developing"
    PERFORMING = 4, "4 – Performing"
    SELF_RELIANT = 5, "5 – Self-reliant"


class TeamAssessmentQuerySet(TeamFactQuerySet):
    """The questions we ask of assessments."""

    line = ("prt_id", "area")
    day = "assessed_on"

    def with_previous(self, others: Self) -> Self:
        """Add `previous`: the rating of an earlier day, the newest of these others."""
        before = others.filter(
            prt=OuterRef("prt"),
            area=OuterRef("area"),
            assessed_on__lt=OuterRef("assessed_on"),
        ).order_by("-assessed_on", "-pk")
        return self.annotate(previous=Subquery(before.values("rating")[:1]))


@recorded
class TeamAssessment(Record, Evidenced):
    """How far one area had come on one day."""

    prt = models.ForeignKey(
        PRT, models.PROTECT, related_name="assessments", verbose_name="team"
    )
    area = models.CharField(max_length=16, choices=Area)
    rating = models.PositiveSmallIntegerField(choices=Rating)
    assessed_on = models.DateField()
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.SECURITY,
        subject=("prt",),
        which="of {assessed_on}",
        recorded="assessment of {assessed_on} recorded: {area}, {rating}",
    )

    objects = TeamAssessmentQuerySet.as_manager()

    class Meta:
        ordering = ["prt", "area", "-assessed_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(area__in=Area.values), name="assessment_area_is_known"
            ),
            models.CheckConstraint(
                condition=Q(rating__in=Rating.values),
                name="assessment_rating_is_on_the_scale",
            ),
            models.UniqueConstraint(
                fields=["prt", "area", "assessed_on", "source"],
                nulls_distinct=False,
                name="assessment_is_made_once_by_a_source",
            ),
        ]
        indexes = [
            models.Index(
                fields=["prt", "area", "-assessed_on"],
                name="coalition_assessment_line",
            )
        ]

    def __str__(self) -> str:
        return f"{self.prt}: {self.get_area_display()}, {self.get_rating_display()}"
