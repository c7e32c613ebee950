"""Sums that are kept beside the ledger, and what says that they hold no more.

They are no records: whoever loses them loses time. Decision 26 says why they cannot
drift. Keys stand here without foreign keys, whose locks writers would wait for.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Func
from django.db.models.functions import Now

from donors.models.server_types import SnapshotField, TransactionField

KEPT = "kept sums are no records: they are worked out anew when a page asks"


class StandingQuestion(models.Model):
    """A question whose answer is kept: for whose eyes, at which date, by what rules."""

    stays_here = KEPT
    untold = KEPT

    # The markings that the readers may see, in order: 1,2,5.
    sight = models.TextField()
    on = models.DateField()
    evidence = models.CharField(max_length=8)
    # A digest of the arithmetic: what another release worked out is asked anew.
    rules = models.CharField(max_length=64)
    asked_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sight", "on", "evidence", "rules"],
                name="standing_question_is_kept_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on}, {self.evidence}, markings {self.sight}"


class StandingSum(models.Model):
    """What one donor's pledges of a group add up to, or those of all donors."""

    stays_here = KEPT
    untold = KEPT

    question_key = models.BigIntegerField()
    # 0 stands for all donors together.
    donor_key = models.BigIntegerField()
    # Empty where the donor has no pledge: that is an answer too.
    grouping = models.CharField(max_length=16, blank=True)
    # In the order of `donors.standing.figures`.
    figures = ArrayField(
        models.DecimalField(max_digits=40, decimal_places=2, null=True)
    )
    # The pledges with the widest gaps, and those gaps in US dollars.
    largest = ArrayField(models.BigIntegerField())
    widths = ArrayField(models.DecimalField(max_digits=40, decimal_places=2, null=True))
    # The oldest day on which something fell due that has not come.
    overdue_since = models.DateField(null=True)
    # Of all donors: those with the widest gaps, and how many have one; else unset.
    donor_gaps = models.JSONField(null=True)
    as_of = SnapshotField()
    kept_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [models.Index(fields=["question_key", "donor_key"])]

    def __str__(self) -> str:
        return f"{self.grouping} of donor {self.donor_key}"


class LedgerChange(models.Model):
    """That a transaction changed what a donor's sums rest on; triggers add these."""

    application_may = "SELECT, INSERT, DELETE"
    stays_here = KEPT
    untold = KEPT

    # 0 where it touches every donor, as a rate does.
    donor_key = models.BigIntegerField()
    transaction = TransactionField(
        db_default=Func(function="pg_current_xact_id", output_field=TransactionField())
    )
    made_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [models.Index(fields=["transaction"])]
        constraints = [
            models.UniqueConstraint(
                fields=["donor_key", "transaction"], name="ledger_change_is_told_once"
            ),
        ]

    def __str__(self) -> str:
        return f"Donor {self.donor_key}"
