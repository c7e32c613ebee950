"""Asks: what we want of an actor, on which line, about which record, and who leads."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.models.ask_queries import AskQuerySet
from partnership.evidence import told as telling
from partnership.evidence.about import about_is_whole
from partnership.evidence.history import recorded
from partnership.evidence.lines import Line
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.precision import DatePrecision


@recorded
class Ask(Record, Evidenced):
    """What we want of an actor; its steps say how far it has come."""

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="asks")
    line = models.CharField(max_length=10, choices=Line)
    wanted = models.CharField("what we want", max_length=200)
    detail = models.TextField(blank=True)
    # The home government, the host nation, or else an ally.
    lead = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    # Before this date the ask is not shown.
    opened_on = models.DateField()
    wanted_by = models.DateField(null=True, blank=True)
    wanted_by_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    # The record that it is about, of any line: a mandate, a pledge, a post, a debt.
    about_model = models.CharField(max_length=60, blank=True, editable=False)
    about_id = models.BigIntegerField(null=True, blank=True, editable=False)
    # Of the strategy's paper.
    paragraph = models.CharField(max_length=20, blank=True)

    told = telling.Told(
        telling.Line.POLITICAL,
        actor="actor",
        subject=("actor",),
        name="{wanted}",
        facts=("line", "lead", "wanted_by"),
    )

    objects = AskQuerySet.as_manager()

    class Meta:
        ordering = ["actor", "opened_on", "pk"]
        permissions = [("export_ask", "Can export asks")]
        constraints = [
            models.CheckConstraint(
                condition=Q(line__in=Line.values), name="ask_line_is_known"
            ),
            models.CheckConstraint(
                condition=Q(wanted_by_precision__in=DatePrecision.values),
                name="ask_wanted_by_precision_is_known",
            ),
            about_is_whole("ask_is_about_one_record_or_none"),
        ]
        indexes = [
            models.Index(fields=["actor", "opened_on"]),
            models.Index(fields=["about_model", "about_id"]),
        ]

    def __str__(self) -> str:
        return self.wanted

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:ask", args=[self.pk])
