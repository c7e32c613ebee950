"""The sheets of a frozen brief, as they were handed over."""

from django.db import models

from partnership.dashboard.models.brief import Brief
from partnership.evidence.protection.rights import READ_AND_ADD


class BriefPaper(models.Model):
    """The PDF of a frozen brief, byte by byte; nobody rewrites one.

    Kept, because a later typeface or template would draw the same words otherwise.
    """

    application_may = READ_AND_ADD
    leaves = True

    brief = models.OneToOneField(Brief, models.PROTECT, related_name="paper")
    pdf = models.BinaryField()

    def __str__(self) -> str:
        return f"Paper of {self.brief}"
