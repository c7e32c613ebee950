"""Reminders: who was asked for the updates of a month, on which day, and by whom."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from partnership.evidence.history import recorded
from partnership.evidence.told import Line, Told


class ReminderQuerySet(models.QuerySet):
    """The questions we ask of reminders."""

    def of_period(self, period: date, on: date) -> Self:
        """Those for a month by a date, the newest first."""
        sent = self.filter(period=period, sent_on__lte=on)
        return sent.select_related("person", "by").order_by("-sent_on", "-pk")


@recorded
class Reminder(models.Model):
    """One person was reminded of a month's updates on a day; once a day at most."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"
    )
    period = models.DateField("month")
    sent_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    told = Told(Line.GROUND, name="reminder for {period}", is_listed=False)

    objects = ReminderQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "period", "sent_on"],
                name="person_is_reminded_once_a_day",
            ),
            models.CheckConstraint(
                condition=Q(period__day=1), name="reminder_period_is_a_month"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.period:%B %Y}"
