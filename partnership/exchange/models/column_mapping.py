"""Which column of a sender's files was what, so that nobody says it twice."""

from django.db import models


class ColumnMapping(models.Model):
    """What one sender's heading line meant, as the last person who imported it said."""

    leaves = True

    kind = models.CharField(max_length=30)
    # Blank where nobody said whose file it is.
    sender = models.CharField(max_length=120, blank=True)
    # A digest of the headings, in whatever order.
    signature = models.CharField(max_length=64)
    # The heading by the field that it stands for.
    columns = models.JSONField(default=dict)
    # The row of the headings where somebody had to say it, else nought.
    heading_row = models.PositiveIntegerField(default=0)
    # What was asked once of the file: currency, unit, how dates are written.
    asked = models.JSONField(default=dict)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "sender", "signature"],
                name="mapping_is_remembered_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.sender or 'anybody'}"
