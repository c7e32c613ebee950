"""What people say in public, and the framing in which they put it (paper, para 6)."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Grade, Record, RecordQuerySet
from partnership.evidence.told import Line, Told


@recorded
class Framing(Record):
    """A way of presenting the subject, such as a security coalition."""

    name = models.CharField(max_length=80, unique=True)
    description = models.CharField(max_length=300, blank=True)
    paragraph = models.CharField(max_length=20, blank=True)

    told = Told(Line.POLITICAL, facts=("description",))

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:statement_list")


class StatementQuerySet(RecordQuerySet):
    """The questions we ask of statements."""

    def seen(self, on: date, reader: Any) -> Self:
        """What was said by this date, of actors that the reader may see."""
        return self.visible_to(reader).filter(
            said_on__lte=on, actor__marking__in=reader.visible_marking_ids
        )


@recorded
class Statement(Record, Evidenced):
    """What a speaker said on a day: a quote or a summary, and its framing."""

    speaker = models.CharField(max_length=120)
    office = models.CharField(max_length=120, blank=True)
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="statements")
    said_on = models.DateField()
    occasion = models.CharField("where, or on what occasion", max_length=200)
    text = models.TextField()
    is_quote = models.BooleanField(default=True)
    # None: it fits none of the framings; it still counts among all statements.
    framing = models.ForeignKey(
        Framing, models.PROTECT, null=True, blank=True, related_name="statements"
    )

    told = Told(
        Line.POLITICAL,
        actor="actor",
        subject=("actor",),
        name="{speaker}, {said_on}",
        facts=("office", "occasion", "text", "framing"),
    )

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["-said_on", "-pk"]
        permissions = [("export_statement", "Can export statements")]
        constraints = [
            models.CheckConstraint(
                condition=Q(grade__in=Grade.values), name="statement_grade_is_known"
            ),
        ]
        indexes = [models.Index(fields=["said_on"])]

    def __str__(self) -> str:
        return f"{self.speaker}, {self.said_on:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:statement", args=[self.pk])
