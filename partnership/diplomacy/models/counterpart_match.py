"""Whom a name or an address in a diary stands for, as somebody once chose."""

from django.conf import settings
from django.db import models

from partnership.actors.models import Actor


class CounterpartMatch(models.Model):
    """A name, an address or the words of an entry, and the actor that is meant.

    No actor: entries with it are no meetings of ours, and are left out.
    """

    leaves = True

    key = models.CharField(max_length=254, unique=True)
    actor = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+"
    )
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    chosen_on = models.DateField()

    class Meta:
        verbose_name_plural = "counterpart matches"
        ordering = ["key"]

    def __str__(self) -> str:
        return f"{self.key}: {self.actor or 'left out'}"
