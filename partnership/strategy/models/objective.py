"""Objectives: what the strategy wants to bring about on one of its lines."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.evidence import told as telling
from partnership.evidence.history import recorded
from partnership.evidence.lines import Line
from partnership.evidence.models import Evidenced, Record, RecordQuerySet


class ObjectiveQuerySet(RecordQuerySet):
    """The questions we ask of objectives."""

    def known(self, on: date) -> Self:
        """Those that had been set by this date, in the order of the strategy."""
        return self.filter(set_on__lte=on).order_by("number", "pk")


@recorded
class Objective(Record, Evidenced):
    """One objective of the strategy (paper, paragraphs 2 and 3); actions serve it."""

    title = models.CharField(max_length=120, unique=True)
    text = models.TextField("in the strategy’s words")
    line = models.CharField(max_length=10, choices=Line)
    paragraph = models.CharField("paragraph of the strategy", max_length=20, blank=True)
    number = models.PositiveSmallIntegerField("place in the order", default=1)
    # Before this date the objective is not shown.
    set_on = models.DateField()

    told = telling.Told(telling.Line.GROUND, facts=("line", "paragraph"))

    objects = ObjectiveQuerySet.as_manager()

    class Meta:
        ordering = ["number", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(line__in=Line.values), name="objective_line_is_known"
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1), name="objectives_begin_with_one"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"{reverse('strategy:action_list')}#objective-{self.pk}"
