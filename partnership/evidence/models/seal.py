"""Seals of the change history: what proves later that nobody altered it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from partnership.evidence.protection.rights import READ_ONLY

DIGEST_LENGTH = 64


class Seal(models.Model):
    """All events that came since the seal before, in one digest that continues its.

    Written by the database's function `seal_history` alone.
    """

    number = models.PositiveIntegerField(unique=True)
    sealed_on = models.DateField()
    sealed_at = models.DateTimeField()
    events = models.BigIntegerField(help_text="How many events it covers.")
    previous = models.CharField(max_length=DIGEST_LENGTH, blank=True)
    digest = models.CharField(max_length=DIGEST_LENGTH)

    application_may = READ_ONLY
    leaves = True
    untold = "a seal changes nothing that it covers"

    class Meta:
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"Seal {self.number}"


class SealedRange(models.Model):
    """The events of one table from one number to another, as they were when sealed."""

    seal = models.ForeignKey(Seal, models.PROTECT, related_name="ranges")
    event_table = models.CharField(max_length=63)
    first_id = models.BigIntegerField()
    last_id = models.BigIntegerField()
    columns = ArrayField(models.CharField(max_length=63))
    events = models.BigIntegerField()
    digest = models.CharField("digest of the events", max_length=DIGEST_LENGTH)
    contexts = models.CharField("digest of who and why", max_length=DIGEST_LENGTH)

    application_may = READ_ONLY
    leaves = True
    untold = "a seal changes nothing that it covers"

    class Meta:
        ordering = ["event_table", "first_id"]
        constraints = [
            models.UniqueConstraint(
                fields=["event_table", "last_id"], name="sealed_range_is_sealed_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.event_table} {self.first_id} to {self.last_id}"
