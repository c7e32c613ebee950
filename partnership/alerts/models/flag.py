"""Flags: what a rule found, kept open until the facts change."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from partnership.actors.models import Actor
from partnership.alerts.rules import RULES
from partnership.evidence.history import change_by, recorded
from partnership.evidence.models import SeveralMarkings, SeveralMarkingsQuerySet
from partnership.evidence.reasons import Reason
from partnership.evidence.told import Line, Told


class Severity(models.IntegerChoices):
    """How pressing a flag is; a higher number is more pressing."""

    NOTICE = 10, "Notice"
    DECISION_DUE = 20, "Decision due"
    OVERDUE = 30, "Overdue"


class FlagQuerySet(SeveralMarkingsQuerySet):
    """The questions we ask of flags."""

    def visible_to(self, reader: Any) -> Self:
        """Flags of which no marking is hidden, nor the actor or the subject as of now.

        A flag is a copy from the last run, and its title names both. A subject is
        hidden as its own page would be, with whatever it names.
        """
        markings = reader.visible_marking_ids
        visible = super().visible_to(reader)
        visible = visible.filter(Q(actor=None) | Q(actor__marking__in=markings))
        for label in {rule.subject_model for rule in RULES.values()}:
            records = apps.get_model(label).objects
            # A look by key each: a list of all that is seen would outgrow memory.
            one = records.filter(pk=OuterRef("subject_id"))
            seen = records.visible_to(reader).filter(pk=OuterRef("subject_id"))
            hidden = Q(Exists(one)) & ~Q(Exists(seen))
            visible = visible.exclude(hidden, subject_model=label)
        return visible

    def open(self) -> Self:
        """Flags whose facts still hold."""
        return self.filter(closed_on=None)

    def acknowledge(
        self, version: int, by: Any, reason: Reason | str, until: date | None = None
    ) -> bool:
        """Say that these open flags are known, until a day or their next step.

        They still count, and an escalation ends it in any case (design, section 3.6:
        "with a reason and an end"). False if the flag closed or changed since it was
        read.
        """
        with change_by(by, reason=reason):
            return self.open().save_version(
                version,
                by,
                acknowledged_at=timezone.now(),
                acknowledged_by=by,
                acknowledged_reason=str(reason),
                snoozed_until=until,
            )

    def take_back(self, version: int, by: Any) -> bool:
        """Let these open flags press again; False if they changed since."""
        with change_by(by, reason="it presses again"):
            return self.open().save_version(
                version,
                by,
                acknowledged_at=None,
                acknowledged_by=None,
                acknowledged_reason="",
                snoozed_until=None,
            )


@recorded
class Flag(SeveralMarkings):
    """One matter that a rule found; at most one open flag for a rule and subject.

    It bears the marking of every record that it tells of or names.
    """

    rule = models.CharField(max_length=60)
    # The model's label and row: a flag outlives the row that it was raised for.
    subject_model = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    actor = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="flags"
    )
    title = models.CharField(max_length=300)
    severity = models.PositiveSmallIntegerField(choices=Severity)
    # A step of the rule's own, such as the ladder's days; a new one escalates.
    step = models.CharField(max_length=30, blank=True)
    due_on = models.DateField(null=True, blank=True)
    opened_on = models.DateField()
    escalated_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    acknowledged_reason = models.CharField(max_length=300, blank=True)
    snoozed_until = models.DateField(null=True, blank=True)

    told = Told(
        Line.GROUND,
        actor="actor",
        subject=("actor",),
        name="{title}",
        facts=("severity", "due_on", "opened_on"),
    )

    objects = FlagQuerySet.as_manager()

    class Meta:
        ordering = ["-severity", "due_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "subject_model", "subject_id"],
                condition=Q(closed_on=None),
                name="flag_is_open_once_a_subject",
            ),
            models.CheckConstraint(
                condition=Q(severity__in=Severity.values), name="flag_severity_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.title
