"""Saved reports: a question under a name. It holds no figure, so that none leaks."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse


class SavedReportQuerySet(models.QuerySet):
    """The questions we ask of saved reports."""

    def open_to(self, reader: "settings.AUTH_USER_MODEL") -> Self:
        """Those that this person saved, and those that others share."""
        return self.filter(Q(owner=reader) | Q(is_shared=True))

    def of(self, reader: "settings.AUTH_USER_MODEL") -> Self:
        """Those that this person saved, and so may change."""
        return self.filter(owner=reader)


class SavedReport(models.Model):
    """What somebody asked of the pledge report; the figures are worked out anew."""

    leaves = True

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_reports"
    )
    name = models.CharField(max_length=80)
    # The address after its question mark, in the order of the form.
    query = models.CharField(max_length=2000, blank=True, editable=False)
    is_shared = models.BooleanField(
        "share it with everybody who may see the report", default=False
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = SavedReportQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "name"], name="saved_report_has_one_name"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("donors:saved_report", args=[self.pk])
