"""The rows of a file that is looked at before it is loaded, and what each would do."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from partnership.exchange.models.data_import import DataImport


class Outcome(models.TextChoices):
    """What a row does to the record."""

    NEW = "new", "New"
    CHANGED = "changed", "Changed"
    SAME = "same", "Same"
    WRONG = "wrong", "In error"
    LEFT_OUT = "left_out", "Left out"


class ImportRow(models.Model):
    """One row as it was checked; the load reads the file anew and compares."""

    stays_here = "a look at a file before it was loaded"

    data_import = models.ForeignKey(DataImport, models.CASCADE, related_name="rows")
    # The line of the file, or the row of the sheet.
    number = models.PositiveIntegerField()
    outcome = models.CharField(max_length=8, choices=Outcome)
    # Why it was left out.
    reason = models.CharField(max_length=80, blank=True)
    # What the row is about: “Denmark: reconstruction grant”.
    label = models.CharField(max_length=300, blank=True)
    cells = ArrayField(models.TextField())
    # [{"column": heading, "message": sentence}], and what would change:
    # [{"field": label, "before": words, "after": words}].
    problems = models.JSONField(default=list)
    differences = models.JSONField(default=list)

    class Meta:
        ordering = ["number"]
        indexes = [models.Index(fields=["data_import", "outcome", "number"])]
        constraints = [
            models.UniqueConstraint(
                fields=["data_import", "number"], name="import_row_is_checked_once"
            ),
        ]

    def __str__(self) -> str:
        return f"Row {self.number}"
