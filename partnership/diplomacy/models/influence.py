"""Influences: what draws other nations in or keeps them out (paper, paragraph 4)."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.evidence import told as telling
from partnership.evidence.history import recorded
from partnership.evidence.lines import Line
from partnership.evidence.models import Record, RecordQuerySet


class InfluenceQuerySet(RecordQuerySet):
    """The questions we ask of influences."""

    def known(self, on: date) -> Self:
        """Those that were named by this date, or nobody knows since when."""
        return self.filter(Q(named_on=None) | Q(named_on__lte=on))


@recorded
class Influence(Record):
    """A driver that the strategy names; how strong it is, its assessments say."""

    name = models.CharField(max_length=120, unique=True)
    what = models.TextField("what it is")
    line = models.CharField(max_length=10, choices=Line)
    paragraph = models.CharField("paragraph of the strategy", max_length=20, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    named_on = models.DateField(null=True, blank=True)

    told = telling.Told(telling.Line.POLITICAL, facts=("line", "paragraph"))

    objects = InfluenceQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(line__in=Line.values), name="influence_line_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:influence", args=[self.pk])
